package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.network.Add;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Picture;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.tensor.Shape;
import org.convcanvas.ui.parts.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    @TempDir
    Path folder = Path.of("");

    private final Bench bench = Bench.of(true);
    private final List<String> copied = new ArrayList<>();
    private final Choosers choosers = new Choosers(bench.shell, Settings.in(folder), bench.desk.jobs());
    private final Scenes scenes = new Scenes(bench.desk, choosers, bench.shell, bench.banner);
    private final Models models = new Models(bench.desk, choosers, scenes, copied::add);

    private Experiment experiment() {
        return bench.desk.session().experiment();
    }

    /** A residual block and a head on images of 20 x 24. */
    private Path model(int channels) {
        Conv conv = Conv.of(6, 3, 1, Padding.of(1, Fill.ZERO));
        Network network = new Network(
                Shape.of(channels, 20, 24),
                List.of(
                        new Node("a", conv, List.of(Network.INPUT)),
                        new Node("b", conv, List.of("a")),
                        new Node("sum", new Add(), List.of("b", "a")),
                        new Node("head", new GlobalAveragePool(), List.of("sum"))));
        Path file = folder.resolve("block " + channels + ".ONNX");
        OnnxFile.save(file, network, WeightFit.fit(network, Weights.none(), 1));
        return file;
    }

    @Test
    void theToyRowOpensMovedByOne() {
        models.openToyRow();
        assertThat(bench.banner.sentence()).isEmpty();
        assertThat(experiment().input().data()).containsExactly(0, 0, 1, 1, 0, 0, 1, 1);
        assertThat(bench.desk.session().view().lens()).isEqualTo(Lens.SHIFT);
        assertThat(bench.desk.session().view().shift().dx()).isEqualTo(1);
        assertThat(scenes.name()).isEqualTo("Toy row");
        assertThat(bench.desk.session().dirty()).isFalse();
    }

    @Test
    void aModelBecomesAnUntouchedSceneOnThePresentPicture() {
        Session session = bench.desk.session();
        Picture picture = experiment().picture();
        models.open(model(3));
        assertThat(bench.banner.sentence()).isEmpty();
        assertThat(experiment().picture()).isSameAs(picture);
        assertThat(experiment().network().input()).isEqualTo(Shape.of(3, 20, 24));
        assertThat(experiment().format().range()).isEqualTo(InputRange.UNIT);
        assertThat(experiment().format().order()).isEqualTo(ChannelOrder.RGB);
        assertThat(experiment().network().nodes()).hasSize(4);
        assertThat(experiment().network().nodes().get(2).inputs()).hasSize(2);
        assertThat(scenes.name()).isEqualTo("block 3");
        assertThat(session.dirty()).isFalse();
        assertThat(session.canUndo()).isFalse();
        assertThat(session.file()).isNull();
        assertThat(session.view().expanded()).isEmpty();
        scenes.fresh();
        assertThat(scenes.name()).isEqualTo("Untitled");
    }

    @Test
    void aGrayModelIsOneChannel() {
        models.open(model(1));
        assertThat(experiment().format().rgb()).isFalse();
        assertThat(experiment().input().shape()).isEqualTo(Shape.of(1, 20, 24));
    }

    @Test
    void whatReadsNoPictureIsRefusedAndNothingChanges() {
        Experiment before = experiment();
        models.open(model(4));
        assertThat(bench.banner.sentence()).startsWith("block 4.ONNX: The model reads 4 channels");
        assertThat(experiment()).isSameAs(before);
    }

    @Test
    void aBrokenModelIsToldAndNothingChanges() throws IOException {
        Experiment before = experiment();
        Path file = folder.resolve("words.onnx");
        Files.writeString(file, "no model");
        models.open(file);
        assertThat(bench.banner.sentence()).contains("words.onnx");
        assertThat(experiment()).isSameAs(before);
    }

    @Test
    void aWrittenNetworkOpensAgain() {
        Path file = folder.resolve("mine.onnx");
        models.write(file, experiment());
        assertThat(bench.banner.sentence()).isEqualTo("mine.onnx is written");
        assertThat(OnnxFile.open(file).network().nodes())
                .hasSameSizeAs(experiment().network().nodes());
    }

    @Test
    void aLayerThatOnnxCannotSayIsToldBeforeAFileIsAskedFor() {
        bench.desk.session().apply(LayerEdits.insert("Pool 2", LayerChoice.LOCALLY_CONNECTED, 1));
        models.export();
        assertThat(bench.banner.sentence()).startsWith("Local 1").contains("ONNX has no layer");
    }

    @Test
    void theNetworkIsCopiedAsPyTorch() {
        models.copyPyTorch();
        assertThat(copied).hasSize(1);
        assertThat(copied.get(0)).contains("nn.Conv2d(1, 8, 3, padding=1)");
        assertThat(bench.banner.sentence()).contains("lines of PyTorch");
    }
}
