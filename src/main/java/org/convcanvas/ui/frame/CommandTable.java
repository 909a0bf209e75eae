package org.convcanvas.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Bypasses;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.Joins;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.ColumnActions;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.kernel.KernelTools;
import org.convcanvas.ui.lens.maps.Slide;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;

/** All that the window can be told to do, with keys. */
final class CommandTable {
    /**
     * Where the plus is differs between keyboards: a key of its own, on that of the equals sign with or without shift, on
     * that of a digit, or on the number pad.
     */
    private static final String[] LARGER = {
        "menu PLUS", "menu EQUALS", "menu shift EQUALS", "menu shift PLUS", "menu ADD", "menu typed +"
    };

    private static final String[] SMALLER = {"menu MINUS", "menu shift MINUS", "menu SUBTRACT", "menu typed -"};
    private static final String[] USUAL = {"menu 0", "menu NUMPAD0", "menu shift 0", "menu typed 0"};

    private CommandTable() {}

    /** What only the window and its parts can do. */
    interface Window {
        void newScene();

        void open();

        void openImage();

        void save();

        void saveAs();

        void exportOnnx();

        void copyPyTorch();

        /** Asks where one map is to be written. */
        void exportMap();

        /** Asks where the maps of the selected layer are to be written. */
        void exportColumn();

        /** Asks where the kernel on its way over the map is to be written. */
        void exportSlide();

        /** Asks where the lanes of the shift lens, with the image going round, are to be written. */
        void exportShift();

        /** Asks where the errors of the shift lens are to be written. */
        void exportShiftErrors();

        /** Asks where the histogram, sweep or waterfall of the drawer is to be written. */
        void exportChart(String chart);

        /** Asks where the canvas is to be written. */
        void exportCanvas();

        void quit();

        void paste();

        /** Puts a layer behind the selected column and selects it. */
        void insert(LayerChoice choice);

        void zoomIn();

        void zoomOut();

        void fit();

        /** Makes the whole interface a step larger, (-1) smaller, or (0) as large as at first. */
        void resize(int steps);

        /** Lets the selected layer be called otherwise. */
        void rename();

        void toggleRail();

        void toggleInspector();

        void toggleDrawer();

        /** Asks for a file with numbers for the selected kernel. */
        void openKernel(KernelTools tools);

        /** Asks where the selected kernel, or all of its filter, is to be written. */
        void saveKernel(KernelTools tools, boolean filter);

        /** Asks by what the selected filter is to be multiplied. */
        void scaleKernel(KernelTools tools);

        /** Whether the theme is that of the desktop. */
        boolean followsSystem();

        /** Keeps the theme that of the desktop from now on, or not. */
        void followSystem(boolean wanted);

        /** What slides the pinned unit over its map. */
        Slide slide();

        /** Whether a part of the screen is the input. */
        boolean isLive();

        /** Makes a part of the screen the input, or ends that. */
        void toggleLive();

        /** With what the mouse draws on the input. */
        Drawing drawing();

        /** Opens the field in which any command is found by its name. */
        void showPalette();

        void showKeys();

        void showAbout();
    }

    static Commands of(Desk desk, Window window) {
        Session session = desk.session();
        List<Command> rows = new ArrayList<>();
        rows.add(Command.of("new", window::newScene).keys("menu N"));
        rows.add(Command.of("open", window::open).icon("open").keys("menu O"));
        rows.add(Command.of("openImage", window::openImage).icon("open"));
        rows.add(Command.of("save", window::save).icon("save").keys("menu S"));
        rows.add(Command.of("saveAs", window::saveAs).keys("menu shift S"));
        rows.add(Command.of("exportOnnx", window::exportOnnx));
        rows.add(Command.of("exportMap", window::exportMap).icon("export").keys("menu shift E"));
        rows.add(Command.of("exportColumn", window::exportColumn).icon("export"));
        rows.add(Command.of("exportSlide", window::exportSlide).icon("export"));
        for (String chart : List.of("Histogram", "Sweep", "Waterfall")) {
            rows.add(Command.of("export" + chart, () -> window.exportChart(chart))
                    .icon("export"));
        }
        rows.add(Command.of("exportShift", window::exportShift).icon("export"));
        rows.add(Command.of("exportShiftErrors", window::exportShiftErrors).icon("export"));
        rows.add(Command.of("exportCanvas", window::exportCanvas).icon("export"));
        rows.add(Command.of("copyPyTorch", window::copyPyTorch).icon("copy"));
        rows.add(Command.of("quit", window::quit).keys("menu Q"));
        rows.add(Command.of("undo", session::undo)
                .icon("undo")
                .keys("menu Z")
                .when(session::canUndo, () -> Text.of("command.undo.none"))
                .text(labelled("undo", session::undoLabel)));
        rows.add(Command.of("redo", session::redo)
                .icon("redo")
                .keys("menu shift Z", "menu Y")
                .when(session::canRedo, () -> Text.of("command.redo.none"))
                .text(labelled("redo", session::redoLabel)));
        rows.add(Command.of("paste", window::paste).icon("paste").keys("menu V"));
        rows.add(Command.of("liveScreen", window::toggleLive)
                .icon("live-screen")
                .text(() -> Text.of(window.isLive() ? "command.liveScreen.stop" : "command.liveScreen")));
        rows.add(Command.of("brush", () -> window.drawing().tool(Drawing.Tool.BRUSH))
                .icon("brush")
                .canvasKeys("D"));
        rows.add(Command.of("eraser", () -> window.drawing().tool(Drawing.Tool.ERASER))
                .icon("eraser")
                .canvasKeys("E"));
        rows.add(Command.of("pointer", () -> window.drawing().tool(Drawing.Tool.POINTER))
                .icon("pointer")
                .canvasKeys("V"));
        rows.add(lens(session, "lensMaps", Lens.MAPS, "typed 1"));
        rows.add(lens(session, "lensField", Lens.RECEPTIVE_FIELD, "typed 2"));
        rows.add(lens(session, "lensShift", Lens.SHIFT, "typed 3"));
        rows.add(lens(session, "lensShare", Lens.PARAMETERS, "typed 4"));
        // typed, because which key gives a plus differs between keyboards
        rows.add(Command.of("zoomIn", window::zoomIn).icon("plus").canvasKeys("typed +", "typed ="));
        rows.add(Command.of("zoomOut", window::zoomOut).icon("minus").canvasKeys("typed -"));
        rows.add(Command.of("actualSize", () -> session.view(view -> view.withZoom(1))));
        rows.add(Command.of("fit", window::fit).icon("fit").canvasKeys("typed 0"));
        rows.add(Command.of("larger", () -> window.resize(1)).keys(LARGER));
        rows.add(Command.of("smaller", () -> window.resize(-1)).keys(SMALLER));
        rows.add(Command.of("usual", () -> window.resize(0)).keys(USUAL));
        rows.add(Command.of("rail", window::toggleRail).keys("menu 1", "menu shift 1", "menu NUMPAD1"));
        rows.add(Command.of("inspector", window::toggleInspector).keys("menu 2", "menu shift 2", "menu NUMPAD2"));
        rows.add(Command.of("drawer", window::toggleDrawer).keys("F9"));
        rows.add(theme(session, window));
        rows.add(Command.of("themeSystem", () -> window.followSystem(!window.followsSystem()))
                .text(() -> Text.of(window.followsSystem() ? "command.themeOwn" : "command.themeSystem")));
        slide(window, rows);
        layers(desk, window, rows);
        rows.addAll(KernelCommands.rows(new KernelTools(desk), window));
        rows.add(Command.of("palette", window::showPalette).keys("menu shift A"));
        rows.add(Command.of("keys", window::showKeys));
        rows.add(Command.of("about", window::showAbout).icon("info"));
        return new Commands(rows);
    }

    /** By a typed digit: some keyboards have digits only with Shift, and fields take them first. */
    private static Command lens(Session session, String id, Lens lens, String key) {
        return Command.of(id, () -> LensChoice.choose(session, lens)).keys(key);
    }

    private static Command theme(Session session, Window window) {
        BooleanSupplier dark = () -> session.view().dark();
        Runnable change = () -> {
            window.followSystem(false);
            session.view(view -> view.withDark(!view.dark()));
        };
        return Command.of("theme", change)
                .icon("sun")
                .keys("T")
                .text(() -> Text.of(dark.getAsBoolean() ? "command.theme.light" : "command.theme.dark"));
    }

    private static void slide(Window window, List<Command> rows) {
        rows.add(Command.of("slide", () -> window.slide().toggle()).icon("play").canvasKeys("SPACE"));
        rows.add(Command.of("slideForward", () -> window.slide().forward()).canvasKeys("typed ."));
        rows.add(Command.of("slideBack", () -> window.slide().back()).canvasKeys("typed ,"));
        rows.add(Command.of("slideRowForward", () -> window.slide().row(1)).canvasKeys("typed >", "typed :"));
        rows.add(Command.of("slideRowBack", () -> window.slide().row(-1)).canvasKeys("typed <", "typed ;"));
    }

    private static Supplier<String> labelled(String id, Supplier<String> label) {
        return () -> label.get().isEmpty() ? Text.of("command." + id) : Text.of("command." + id + ".of", label.get());
    }

    private static void layers(Desk desk, Window window, List<Command> rows) {
        Session session = desk.session();
        BooleanSupplier onLayer =
                () -> session.experiment().network().has(session.view().selected());
        Supplier<String> noLayer = () -> Text.of("command.noLayer");
        rows.add(Command.of("expand", () -> session.view(view -> view.toggleExpanded(view.selected())))
                .icon("expand")
                .canvasKeys("ENTER")
                .when(onLayer, noLayer)
                .text(() -> Text.of(
                        session.view().expanded().contains(session.view().selected())
                                ? "command.compact"
                                : "command.expand")));
        BooleanSupplier opens = () ->
                FilterTable.opens(session.experiment().network(), session.view().selected());
        rows.add(Command.of("openLayer", () -> session.view(view -> view.withOpened(true)))
                .icon("layer-within")
                .keys("menu ENTER")
                .when(opens, () -> Text.of("command.openLayer.none")));
        rows.add(Command.of("rename", window::rename)
                .icon("rename")
                .canvasKeys("F2")
                .when(onLayer, noLayer));
        BooleanSupplier bypassed = () ->
                Bypasses.bypassed(session.experiment().network(), session.view().selected());
        Supplier<String> obstacle = () ->
                Bypasses.obstacle(session.experiment().network(), session.view().selected());
        rows.add(Command.of("bypass", () -> bypass(desk))
                .icon("bypassed")
                .canvasKeys("B")
                .when(
                        () -> onLayer.getAsBoolean() && obstacle.get().isEmpty(),
                        () -> onLayer.getAsBoolean() ? obstacle.get() : noLayer.get())
                .text(() -> Text.of(bypassed.getAsBoolean() ? "command.useAgain" : "command.bypass")));
        rows.add(Command.of("moveLeft", () -> ColumnActions.shift(desk, -1))
                .canvasKeys("alt LEFT")
                .when(onLayer, noLayer));
        rows.add(Command.of("moveRight", () -> ColumnActions.shift(desk, 1))
                .canvasKeys("alt RIGHT")
                .when(onLayer, noLayer));
        rows.add(Command.of("duplicate", () -> duplicate(desk))
                .icon("copy")
                .canvasKeys("menu D")
                .when(onLayer, noLayer));
        rows.add(Command.of("remove", () -> remove(desk))
                .icon("trash")
                .canvasKeys("DELETE", "BACK_SPACE")
                .when(onLayer, noLayer));
        for (LayerChoice choice : LayerChoice.values()) {
            rows.add(Command.of("add." + choice.id(), () -> window.insert(choice))
                    .icon(choice.id())
                    .when(() -> !choice.isJoin() || joins(session, choice), () -> noJoin(session, choice))
                    .text(choice::title));
        }
    }

    private static boolean joins(Session session, LayerChoice choice) {
        return Joins.possible(session.experiment().network(), session.view().selected(), choice);
    }

    private static String noJoin(Session session, LayerChoice choice) {
        return choice.isJoin()
                ? Joins.partners(session.experiment().network(), session.view().selected(), choice)
                        .reason()
                : "";
    }

    private static void bypass(Desk desk) {
        Session session = desk.session();
        desk.apply(
                Bypasses.toggle(session.experiment().network(), session.view().selected()));
    }

    private static void duplicate(Desk desk) {
        Session session = desk.session();
        String id = session.view().selected();
        Network before = session.experiment().network();
        String name = before.freeName(LayerChoice.of(before.node(id).layer()).stem());
        if (desk.apply(LayerEdits.duplicate(id, seed(session)))) {
            session.view(view -> view.select(name, 0));
        }
    }

    private static void remove(Desk desk) {
        Session session = desk.session();
        String id = session.view().selected();
        Network network = session.experiment().network();
        String before = network.node(id).inputs().get(0);
        Edit edit = LayerEdits.remove(id);
        if (desk.apply(edit)) {
            session.view(view -> view.select(before, 0));
        }
    }

    /** Counted, so that the same steps give the same weights. */
    private static long seed(Session session) {
        return session.revision() + 1;
    }
}
