package org.convcanvas.ui.frame;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JOptionPane;
import javax.swing.WindowConstants;
import org.convcanvas.compute.Kernels;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.ScreenSource;
import org.convcanvas.render.Emblem;
import org.convcanvas.store.Autosave;
import org.convcanvas.store.SceneFile;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.kernel.KernelTools;
import org.convcanvas.ui.lens.field.FieldModel;
import org.convcanvas.ui.lens.maps.Slide;
import org.convcanvas.ui.lens.parameters.ShareModel;
import org.convcanvas.ui.lens.shift.ShiftModel;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Settings;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The program's window. Wiring only. */
public final class MainFrame extends GatheredFrame implements SessionListener, CommandTable.Window {
    private static final long serialVersionUID = 1L;
    private static final Dimension USUAL = new Dimension(1440, 900);
    private static final Dimension SMALLEST = new Dimension(900, 560);

    private final transient Desk desk;
    private final transient Settings settings;
    private final transient NetworkCanvas canvas;
    private final transient Choosers choosers;
    private final transient Inputs inputs;
    private final transient Scenes scenes;
    private final transient Models models;
    private final transient Exports exports;
    private final transient Slide slide;
    private final transient LiveScreen live;
    private final transient FieldModel field;
    private final transient ThemeFollower theme;
    private final transient Commands commands;
    private final Banner banner = new Banner();
    private final Shell shell;
    private transient @Nullable Recovery recovery;
    private boolean dark;

    /**
     * A window on an experiment; to be made on the event thread, after {@link Theme#install}.
     *
     * @param parallel computes the maps
     * @param jobs background work, delivering on the event thread
     */
    public MainFrame(Experiment start, boolean dark, Parallel parallel, Jobs jobs, Settings settings) {
        this.settings = settings;
        this.dark = dark;
        Session session = new Session(start, Start.view(start, dark));
        LiveEvaluator evaluator = new LiveEvaluator(session, jobs, parallel);
        desk = new Desk(session, evaluator, jobs, banner);
        choosers = new Choosers(this, settings, jobs);
        inputs = new Inputs(desk, banner);
        scenes = new Scenes(desk, choosers, this, banner);
        models = new Models(desk, choosers, scenes, MainFrame::copy);
        canvas = new NetworkCanvas(desk);
        exports = new Exports(
                desk,
                choosers,
                canvas::logicalSize,
                (percent, cancel) -> banner.progress(Text.of("export.progress", percent), cancel::request));
        slide = new Slide(desk);
        field = new FieldModel(desk);
        field.listen(() -> canvas.showField(field.marks()));
        live = new LiveScreen(desk, () -> ScreenSource.open()::frame, this::screenFrame);
        canvas.showLive(live::running);
        theme = new ThemeFollower(desk, settings);
        commands = CommandTable.of(desk, this);
        Recents recents = new Recents(settings, jobs, banner, this::open);
        commands.submenu("recent", recents::fill);
        commands.submenu("builtIns", new BuiltInMenu(models::open, models::openToyRow)::fill);
        commands.submenu("history", new HistoryMenu(session)::fill);
        scenes.onUsed(recents::used);
        models.onUsed(recents::used);
        inputs.onUsed(recents::used);
        Workers workers = new Workers(parallel.threads(), Kernels.best().name());
        shell = new Shell(
                desk,
                commands,
                canvas,
                inputs,
                banner,
                slide,
                field,
                new ShiftModel(desk),
                new ShareModel(desk),
                MainFrame::copy,
                workers,
                MainFrame::usedBytes);
        setContentPane(shell);
        live.listen(() -> shell.showLive(live.running()));
        canvas.drawing().listen(this::stillToDrawOn);
        commands.bind(getRootPane(), canvas);
        getRootPane().putClientProperty("FlatLaf.fullWindowContent", true);
        getRootPane().setTransferHandler(new FileDrop(this::take));
        FileDrop.clear(shell);
        session.listen(this);
        showTitle();
        limit();
        place();
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                canvas.requestFocusInWindow();
            }

            @Override
            public void windowClosing(WindowEvent event) {
                quit();
            }
        });
        evaluator.refresh();
    }

    /** Runs something once the first maps are on the screen; the window's own icons come then as well. */
    public void whenPainted(Runnable task) {
        canvas.whenPainted(() -> {
            task.run();
            desk.jobs().run(MainFrame::icons, this::setIconImages, banner::problem);
        });
    }

    /** Keeps copies of unsaved work from now on, and offers what an earlier run left behind. */
    public void keep(Autosave autosave) {
        recovery = new Recovery(desk, banner, autosave, live::running);
        recovery.start();
    }

    /** A picture that changes by itself cannot be drawn on. */
    private void stillToDrawOn() {
        if (canvas.drawing().on()) {
            live.stop();
        }
    }

    private LiveScreen.View screenFrame(Runnable stop) {
        if (ScreenSource.mayBeEmpty()) {
            banner.done(Text.of("live.mac"));
        }
        return ScreenFrame.open(this, desk.session().experiment().format(), stop);
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<Image> icons() {
        return List.of(Emblem.image(16), Emblem.image(24), Emblem.image(32), Emblem.image(48), Emblem.image(128));
    }

    private void place() {
        Rectangle room = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        setSize(Math.min(USUAL.width, room.width), Math.min(USUAL.height, room.height));
        setLocation(room.x + (room.width - getWidth()) / 2, room.y + (room.height - getHeight()) / 2);
        if (room.width <= USUAL.width || room.height <= USUAL.height) {
            setExtendedState(MAXIMIZED_BOTH);
        }
    }

    private static void copy(String text) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        } catch (IllegalStateException busy) { // another program holds it
            throw new Problem("model.clipboard").because(busy);
        }
    }

    /** What the window shows. */
    public Session session() {
        return desk.session();
    }

    /** What the receptive-field lens is about. */
    public FieldModel field() {
        return field;
    }

    /** Where to tell of problems. */
    public Notices notices() {
        return banner;
    }

    /**
     * Tells that something of the program itself went wrong; everything stays as it was.
     *
     * @param what the fault in short
     * @param report all about it, to be copied
     * @param file where the report is kept, or null
     */
    public void fault(String what, String report, @Nullable Path file) {
        FaultNotice.show(banner, this, what, report, file);
    }

    /** Opens a network that comes with the program. */
    public void open(BuiltIn builtIn) {
        models.open(builtIn);
    }

    /** Opens an image, a scene or a model. */
    public void open(Path file) {
        boolean scene = file.toString().toLowerCase(Locale.ROOT).endsWith(SceneFile.EXTENSION);
        if (scene) {
            scenes.open(file);
        } else if (OnnxFile.isOnnx(file.toString())) {
            models.open(file);
        } else {
            inputs.open(file);
        }
    }

    private void take(Incoming incoming) {
        incoming.deliver(inputs::image, this::open);
    }

    @Override
    public void experimentChanged() {
        showTitle();
    }

    private void showTitle() {
        boolean dirty = desk.session().dirty();
        setTitle(Text.of(dirty ? "title.dirty" : "title", scenes.name()));
        getRootPane().putClientProperty("Window.documentModified", dirty);
    }

    @Override
    public void viewChanged() {
        boolean wanted = desk.session().view().dark();
        if (wanted != dark) {
            dark = wanted;
            Theme.apply(wanted);
            FileDrop.clear(shell); // the new look and feel has put its own handlers there
            shell.showTheme(wanted);
            settings.put("theme", wanted ? "dark" : "light", desk.jobs());
        }
    }

    @Override
    public void newScene() {
        scenes.fresh();
    }

    @Override
    public void open() {
        choosers.open().ifPresent(this::open);
    }

    @Override
    public void openImage() {
        choosers.openImage().ifPresent(this::open);
    }

    @Override
    public void save() {
        scenes.save();
    }

    @Override
    public void saveAs() {
        scenes.saveAs();
    }

    @Override
    public void exportOnnx() {
        models.export();
    }

    @Override
    public void exportMap() {
        exports.map();
    }

    @Override
    public void exportColumn() {
        exports.column();
    }

    @Override
    public void exportChart(String chart) {
        exports.chart(chart, shell.chart(chart));
    }

    @Override
    public void exportSlide() {
        exports.slide();
    }

    @Override
    public void exportShift() {
        exports.shift();
    }

    @Override
    public void exportShiftErrors() {
        exports.shiftErrors(shell.shiftErrors());
    }

    @Override
    public void exportCanvas() {
        exports.canvas();
    }

    @Override
    public void copyPyTorch() {
        models.copyPyTorch();
    }

    @Override
    public void quit() {
        scenes.unlessUnsaved(() -> {
            if (recovery != null) {
                recovery.end(); // what was discarded is not to be offered
            }
            live.stop();
            dispose();
        });
    }

    @Override
    public void paste() {
        inputs.paste(this::open);
    }

    @Override
    public void insert(LayerChoice choice) {
        canvas.insert(choice);
    }

    @Override
    public void zoomIn() {
        canvas.zoomIn();
    }

    @Override
    public void zoomOut() {
        canvas.zoomOut();
    }

    @Override
    public void fit() {
        canvas.fit();
    }

    @Override
    public void resize(int steps) {
        double factor = steps == 0 ? 1 : Zoom.step(Zoom.factor(), steps);
        if (factor != Zoom.factor()) {
            Theme.zoom(factor);
            FileDrop.clear(shell); // the new look and feel has put its own handlers there
            shell.showTheme(dark);
            limit();
            settings.put("zoom", String.valueOf(factor), desk.jobs());
        }
    }

    /** No smaller than what has to be in it needs, if the screen has that room. */
    private void limit() {
        Rectangle room = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        Dimension least = Zoom.size(SMALLEST.width, SMALLEST.height);
        setMinimumSize(new Dimension(Math.min(least.width, room.width), Math.min(least.height, room.height)));
    }

    @Override
    public void rename() {
        canvas.rename();
    }

    @Override
    public void toggleRail() {
        shell.toggleRail();
    }

    @Override
    public void toggleInspector() {
        shell.toggleInspector();
    }

    @Override
    public void toggleDrawer() {
        shell.toggleDrawer();
    }

    @Override
    public void openKernel(KernelTools tools) {
        choosers.openKernel().ifPresent(tools::open);
    }

    @Override
    public void saveKernel(KernelTools tools, boolean filter) {
        String name = filter ? "command.kernelSaveFilter.name" : "command.kernelSave.name";
        choosers.saveKernel(Text.of(name)).ifPresent(file -> tools.save(file, filter));
    }

    @Override
    public void scaleKernel(KernelTools tools) {
        KernelCommands.scale(tools, this);
    }

    @Override
    public boolean followsSystem() {
        return theme.following();
    }

    @Override
    public void followSystem(boolean wanted) {
        if (wanted != theme.following()) {
            theme.follow(wanted);
        }
    }

    @Override
    public Slide slide() {
        return slide;
    }

    @Override
    public boolean isLive() {
        return live.running();
    }

    @Override
    public void toggleLive() {
        live.toggle();
    }

    @Override
    public Drawing drawing() {
        return canvas.drawing();
    }

    @Override
    public void showPalette() {
        CommandPalette.open(getRootPane(), commands);
    }

    @Override
    public void showKeys() {
        KeyTable table = new KeyTable(commands, canvas, shell);
        JOptionPane.showMessageDialog(this, table, Text.of("command.keys"), JOptionPane.PLAIN_MESSAGE);
    }

    @Override
    public void showAbout() {
        String version = MainFrame.class.getPackage().getImplementationVersion();
        String text = version == null ? Text.of("about.unpacked") : Text.of("about", version);
        JOptionPane.showMessageDialog(this, text, Text.of("command.about"), JOptionPane.PLAIN_MESSAGE);
    }
}
