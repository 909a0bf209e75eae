package org.convcanvas.ui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JCheckBox;
import javax.swing.JToggleButton;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelToolsTest {
    private final Pane pane = new Pane(true, 320);
    private final KernelTools tools = new KernelTools(pane.grid().desk());

    @TempDir
    Path folder;

    private Tensor filter(int filter) {
        Tensor all =
                pane.session.experiment().weights().kernel(pane.session.view().selected());
        Shape shape = all.shape();
        int size = shape.size() / shape.extent(0);
        float[] own = new float[size];
        System.arraycopy(all.data(), filter * size, own, 0, size);
        return Tensor.of(Shape.of(shape.extent(1), shape.height(), shape.width()), own);
    }

    @Test
    void aKernelComesBackFromTextAndFromNpy() {
        for (String name : new String[] {"k.txt", "k.npy"}) {
            Path file = folder.resolve(name);
            Tensor before = filter(0);
            tools.save(file, false);
            tools.apply(KernelOperation.NEGATE);
            tools.scale(3);
            assertThat(filter(0).sameBits(before)).isFalse();
            tools.open(file);
            assertThat(filter(0).sameBits(before)).as(name).isTrue();
        }
    }

    @Test
    void aWholeFilterComesBackToo() {
        pane.session.view(view -> view.select("Conv 2", 5));
        for (String name : new String[] {"f.txt", "f.npy"}) {
            Path file = folder.resolve(name);
            Tensor before = filter(5);
            tools.save(file, true);
            tools.apply(KernelOperation.ROTATE);
            tools.open(file);
            assertThat(filter(5).sameBits(before)).as(name).isTrue();
        }
        assertThat(Npy.read(folder.resolve("f.npy")).shape()).isEqualTo(Shape.of(8, 3, 3));
    }

    @Test
    void imageJsGridsAndSpreadsheetsAreRead() throws IOException {
        Path grid = Files.writeString(folder.resolve("g.csv"), "1;2;3\n4;5;6\n7;8;9\n");
        tools.open(grid);
        assertThat(filter(0).data()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        tools.open(Files.writeString(folder.resolve("small.txt"), "5"));
        assertThat(filter(0).data()).as("in the middle of zeros").containsExactly(0, 0, 0, 0, 5, 0, 0, 0, 0);
    }

    @Test
    void aWrongFileIsToldInOneSentenceAndChangesNothing() throws IOException {
        Experiment before = pane.session.experiment();
        tools.open(Files.writeString(folder.resolve("words.txt"), "no numbers here"));
        tools.open(Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0x80}));
        tools.open(Files.writeString(folder.resolve("large.txt"), "1 2 3 4\n1 2 3 4"));
        tools.open(folder.resolve("gone.txt"));
        assertThat(pane.session.experiment()).isSameAs(before);
        assertThat(pane.told).hasSize(4).allSatisfy(sentence -> assertThat(sentence)
                .doesNotContain("Exception")
                .hasSizeLessThan(200));
        assertThat(pane.told.get(0)).contains("words.txt");
        assertThat(pane.told.get(2)).isEqualTo("A grid of 2×4 does not fit a kernel of 3×3. Enlarge the kernel first");
    }

    @Test
    void aFastStrokeLeavesNoCellOut() {
        JToggleButton brush =
                pane.called(JToggleButton.class, "Paint weights: a drag gives every cell on its way the number beside");
        brush.doClick();
        Experiment before = pane.session.experiment();
        int across = pane.grid().cell(2, 0).y - pane.grid().cell(0, 0).y;
        pane.mouse(MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0, 1);
        pane.mouse(MouseEvent.MOUSE_DRAGGED, 0, 0, across, 0, 1);
        pane.mouse(MouseEvent.MOUSE_DRAGGED, 2, 2, 0, 0, 1);
        pane.mouse(MouseEvent.MOUSE_RELEASED, 2, 2, 0, 0, 1);
        assertThat(filter(0).data()).containsExactly(1, 0, 1, 1, 0, 2, 1, 1, 1);
        pane.session.undo();
        assertThat(pane.session.experiment()).as("one step").isSameAs(before);
    }

    @Test
    void theCheckboxMakesATrueConvolutionAndUndoTakesItBack() {
        Experiment before = pane.session.experiment();
        pane.session.view(view -> view.select("Conv 1", 0));
        JCheckBox box = pane.called(JCheckBox.class, "Flip kernel");
        box.doClick();
        assertThat(tools.flipped()).isTrue();
        assertThat(pane.session.experiment().preset("Conv 1", 0)).contains(KernelPreset.SOBEL_X);
        assertThat(pane.session
                        .experiment()
                        .weights()
                        .kernel("Conv 1")
                        .sameBits(before.weights().kernel("Conv 1")))
                .isFalse();
        pane.session.undo();
        assertThat(pane.session.experiment()).isSameAs(before);
        assertThat(box.isSelected()).isFalse();
    }
}
