package org.convcanvas.ui.frame;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.convcanvas.lab.Jobs;
import org.convcanvas.picture.Decoder;
import org.convcanvas.store.SceneFile;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.text.Text;
import org.convcanvas.ui.kernel.KernelTools;
import org.convcanvas.ui.parts.Settings;
import org.jspecify.annotations.Nullable;

/** Asks for files. Remembers the folder. */
final class Choosers {
    private static final String FOLDER = "folder";
    private static final String SCENE = SceneFile.EXTENSION.substring(1);
    private static final String MODEL = OnnxFile.EXTENSION.substring(1);

    private final Component parent;
    private final Settings settings;
    private final Jobs jobs;

    Choosers(Component parent, Settings settings, Jobs jobs) {
        this.parent = parent;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** An image, a scene or a model to open. */
    Optional<Path> open() {
        List<String> all = new ArrayList<>(Decoder.extensions());
        all.add(SCENE);
        all.add(MODEL);
        JFileChooser chooser = chooser("chooser.open");
        chooser.addChoosableFileFilter(filter("chooser.all", all));
        chooser.addChoosableFileFilter(filter("chooser.images", Decoder.extensions()));
        chooser.addChoosableFileFilter(filter("chooser.scenes", List.of(SCENE)));
        chooser.addChoosableFileFilter(filter("chooser.models", List.of(MODEL)));
        chooser.setFileFilter(chooser.getChoosableFileFilters()[1]);
        return answer(chooser, chooser.showOpenDialog(parent));
    }

    /** An image to open. */
    Optional<Path> openImage() {
        JFileChooser chooser = chooser("chooser.openImage");
        chooser.setFileFilter(filter("chooser.images", Decoder.extensions()));
        return answer(chooser, chooser.showOpenDialog(parent));
    }

    /** A file to save the scene in; its ending is added, and overwriting another file is asked about. */
    Optional<Path> saveScene(String suggestion) {
        return save("chooser.save", filter("chooser.scenes", List.of(SCENE)), suggestion);
    }

    /** A file to write a model to, in the same manner. */
    Optional<Path> saveModel(String suggestion) {
        return save("chooser.export", filter("chooser.models", List.of(MODEL)), suggestion);
    }

    /** A file of numbers to be put on a kernel. */
    Optional<Path> openKernel() {
        JFileChooser chooser = chooser("chooser.kernel.open");
        chooser.setFileFilter(filter("chooser.kernels", List.of(KernelTools.TEXT, "csv", "tsv", KernelTools.NPY)));
        return answer(chooser, chooser.showOpenDialog(parent));
    }

    /** A file to write a kernel to: text, or NPY where its name says so. */
    Optional<Path> saveKernel(String suggestion) {
        JFileChooser chooser = chooser("chooser.kernel.save");
        chooser.setFileFilter(filter("chooser.kernels", List.of(KernelTools.TEXT, KernelTools.NPY)));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggestion + "." + KernelTools.TEXT));
        return answer(chooser, chooser.showSaveDialog(parent))
                .map(file -> file.toString().toLowerCase(Locale.ROOT).endsWith("." + KernelTools.NPY)
                        ? file
                        : withEnding(file, "." + KernelTools.TEXT))
                .filter(this::mayWrite);
    }

    /**
     * A file to write something to.
     *
     * @param title of the question, in words
     * @param endings the formats to choose from, the usual one first; the chosen one is added where the name has none
     */
    Optional<Path> save(String title, String suggestion, List<String> endings) {
        JFileChooser chooser = chooser("chooser.save");
        chooser.setDialogTitle(title);
        chooser.setAcceptAllFileFilterUsed(false);
        for (String ending : endings) {
            chooser.addChoosableFileFilter(
                    new FileNameExtensionFilter(Text.of("chooser.format", ending.toUpperCase(Locale.ROOT)), ending));
        }
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggestion));
        return answer(chooser, chooser.showSaveDialog(parent))
                .map(file -> {
                    String name = file.toString().toLowerCase(Locale.ROOT);
                    boolean there = endings.stream().anyMatch(ending -> name.endsWith("." + ending));
                    String wanted = ((FileNameExtensionFilter) chooser.getFileFilter()).getExtensions()[0];
                    return there ? file : withEnding(file, "." + wanted);
                })
                .filter(this::mayWrite);
    }

    private Optional<Path> save(String title, FileNameExtensionFilter filter, String suggestion) {
        JFileChooser chooser = chooser(title);
        chooser.setFileFilter(filter);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggestion));
        String ending = "." + filter.getExtensions()[0];
        Optional<Path> chosen = answer(chooser, chooser.showSaveDialog(parent)).map(file -> withEnding(file, ending));
        return chosen.filter(this::mayWrite);
    }

    private static Path withEnding(Path file, String ending) {
        boolean there = file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
        return there ? file : file.resolveSibling(file.getFileName() + ending);
    }

    private boolean mayWrite(Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        Object[] options = {Text.of("overwrite.yes"), Text.of("unsaved.cancel")};
        int answer = JOptionPane.showOptionDialog(
                parent,
                Text.of("overwrite.question", String.valueOf(file.getFileName())),
                Text.of("overwrite.title"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                options,
                options[1]);
        return answer == 0;
    }

    private JFileChooser chooser(String title) {
        String folder = settings.get(FOLDER);
        JFileChooser chooser = new JFileChooser(folder == null ? null : new File(folder));
        chooser.setDialogTitle(Text.of(title));
        return chooser;
    }

    private static FileNameExtensionFilter filter(String key, List<String> extensions) {
        return new FileNameExtensionFilter(Text.of(key), extensions.toArray(new String[0]));
    }

    private Optional<Path> answer(JFileChooser chooser, int result) {
        @Nullable File file = chooser.getSelectedFile();
        if (result != JFileChooser.APPROVE_OPTION || file == null) {
            return Optional.empty();
        }
        settings.put(FOLDER, chooser.getCurrentDirectory().getPath(), jobs);
        return Optional.of(file.toPath());
    }
}
