package org.convcanvas.ui.kernel;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.lab.View;
import org.convcanvas.network.Pair;
import org.convcanvas.store.KernelText;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;

/** What menus and keys do with the selected kernel: operations, clipboard, files. Files and clipboard in the background. */
public final class KernelTools {
    /** The ending of text files. */
    public static final String TEXT = "txt";

    /** The ending of NumPy's files. */
    public static final String NPY = "npy";

    private final Desk desk;
    private final Kernels kernel;

    /** Tools for the kernel that the desk's view selects. */
    public KernelTools(Desk desk) {
        this.desk = desk;
        this.kernel = new Kernels(desk);
    }

    /** Whether a kernel is selected. */
    public boolean any() {
        return kernel.any();
    }

    /** Whether the selected convolution is flipped. */
    public boolean flipped() {
        return kernel.any() && kernel.flipped();
    }

    /** Carries out an operation on all kernels of the selected filter. */
    public void apply(KernelOperation operation) {
        if (any()) {
            kernel.apply(KernelEdits.operation(kernel.id(), kernel.filter(), operation));
        }
    }

    /** Multiplies the weights of the selected filter. */
    public void scale(float factor) {
        if (any()) {
            kernel.apply(KernelEdits.scale(kernel.id(), kernel.filter(), factor));
        }
    }

    /** Makes a true convolution of the cross-correlation, or the other way round. */
    public void flip() {
        if (any()) {
            kernel.apply(KernelEdits.flip(kernel.id()));
        }
    }

    /** Puts the shown kernel into the clipboard as text. */
    public void copy(KernelText.Style style) {
        if (any()) {
            Tensor shown = shown();
            desk.jobs()
                    .run(
                            () -> {
                                StringSelection text = new StringSelection(KernelText.print(shown, style));
                                Toolkit.getDefaultToolkit().getSystemClipboard().setContents(text, null);
                                return shown;
                            },
                            copied -> desk.notices().done(Text.of("kernel.copied", copied.shape())),
                            desk.notices()::problem);
        }
    }

    /** Puts the clipboard's numbers on the shown kernel, or those for all channels on the filter. */
    public void paste() {
        if (any()) {
            desk.jobs().run(() -> KernelText.parse(clipboard()), this::put, desk.notices()::problem);
        }
    }

    private static String clipboard() throws IOException {
        try {
            return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        } catch (UnsupportedFlavorException noText) {
            throw new Problem("kernel.paste.none").because(noText);
        }
    }

    /** Reads a file's numbers onto the shown kernel, or those for all channels onto the filter. */
    public void open(Path file) {
        if (any()) {
            desk.jobs().run(() -> read(file), this::put, desk.notices()::problem);
        }
    }

    private static Tensor read(Path file) {
        boolean npy = file.toString().toLowerCase(Locale.ROOT).endsWith("." + NPY);
        return npy ? Npy.read(file) : KernelText.read(file);
    }

    private void put(Tensor numbers) {
        if (any()) { // another layer may be selected by now
            kernel.apply(KernelEdits.put(kernel.id(), kernel.filter(), kernel.channel(), stacked(numbers)));
        }
    }

    /** Rows of all channels one below the other are as many kernels; axes of one are none. */
    private Tensor stacked(Tensor numbers) {
        Shape shape = numbers.shape();
        int rows = shape.size() / shape.width();
        boolean all = kernel.channels() > 1 && rows == kernel.channels() * kernel.rows();
        int planes = all ? kernel.channels() : shape.size() / shape.plane();
        return Tensor.of(
                Shape.of(planes, rows / planes, shape.width()), numbers.data().clone());
    }

    /**
     * Writes the shown kernel, or the whole filter with its kernels one below the other (NPY: channels x kernel), to a
     * file whose ending decides the format.
     */
    public void save(Path file, boolean filter) {
        Tensor numbers = filter ? whole() : shown();
        desk.jobs()
                .run(
                        () -> {
                            boolean npy =
                                    file.toString().toLowerCase(Locale.ROOT).endsWith("." + NPY);
                            if (npy) {
                                Npy.write(file, numbers);
                            } else {
                                KernelText.write(file, numbers);
                            }
                            return file;
                        },
                        saved -> desk.notices().done(Text.of("kernel.saved", String.valueOf(saved.getFileName()))),
                        desk.notices()::problem);
    }

    private Tensor shown() {
        return Tensor.of(Shape.of(kernel.rows(), kernel.columns()), kernel.numbers());
    }

    /** Channels x kernel height x kernel width, as shown. */
    private Tensor whole() {
        View view = desk.session().view();
        Tensor weights = Objects.requireNonNull(kernel.weights());
        Shape shape = weights.shape();
        int size = shape.size() / shape.extent(0);
        float[] own = Arrays.copyOfRange(weights.data(), view.channel() * size, (view.channel() + 1) * size);
        Pair extent = new Pair(shape.height(), shape.width());
        float[] numbers = kernel.flipped() ? KernelOperation.TURN.apply(own, extent) : own;
        return Tensor.of(Shape.of(shape.extent(1), shape.height(), shape.width()), numbers);
    }
}
