package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Tensor;

class SceneRoundTripTest {
    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("scenes");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 150, seed = "7")
    void whatWasSavedIsOpened(@ForAll long seed) {
        SceneFile.Opened saved = new RandomScene(seed).scene();
        Path file = folder.resolve("a scene.convcanvas");
        SceneFile.save(file, saved.experiment(), saved.view());
        SceneFile.Opened opened = SceneFile.open(file);
        assertThat(opened.view()).isEqualTo(saved.view());
        assertSame(opened.experiment(), saved.experiment());
    }

    @Property(tries = 20, seed = "8")
    void equalScenesGiveEqualBytesAndNothingElseIsLeftInTheFolder(@ForAll long seed) throws IOException {
        SceneFile.Opened scene = new RandomScene(seed).scene();
        Path first = folder.resolve("1.convcanvas");
        Path second = folder.resolve("2.convcanvas");
        SceneFile.save(first, scene.experiment(), scene.view());
        SceneFile.Opened opened = SceneFile.open(first);
        SceneFile.save(second, opened.experiment(), opened.view());
        assertThat(second).hasSameBinaryContentAs(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(first, second);
        }
    }

    @Property(tries = 1)
    void aNetworkOfWhichOnlyTheLayersAreKnownStaysOne() {
        Network network = BuiltIn.VGG16.network();
        InputFormat format = InputFormat.standard().withSize(224, 224).withRgb(true);
        Experiment vgg = Experiment.of(Picture.of("flat", 4, 4, new int[16]), format, network, Weights.none());
        Path file = folder.resolve("vgg.convcanvas");
        SceneFile.save(file, vgg, View.start("conv1_1", true));
        Experiment opened = SceneFile.open(file).experiment();
        assertThat(opened.isShapeOnly()).isTrue();
        assertThat(opened.network()).isEqualTo(network);
    }

    /** The pixels that an eraser would bring back; none where nothing was drawn. */
    private static int[] ground(Experiment experiment) {
        Picture ground = experiment.picture().ground();
        return ground == null ? new int[0] : ground.rgb();
    }

    private static void assertSame(Experiment opened, Experiment saved) {
        assertThat(opened.network()).isEqualTo(saved.network());
        assertThat(opened.format()).isEqualTo(saved.format());
        assertThat(opened.picture().name()).isEqualTo(saved.picture().name());
        assertThat(opened.picture().width()).isEqualTo(saved.picture().width());
        for (int i = 0; i < saved.picture().rgb().length; i++) {
            assertThat(opened.picture().rgb()[i] & 0xFFFFFF)
                    .isEqualTo(saved.picture().rgb()[i]);
        }
        assertThat(ground(opened)).isEqualTo(ground(saved));
        assertThat(opened.input().sameBits(saved.input())).isTrue();
        for (Node node : saved.network().nodes()) {
            assertThat(opened.weights().of(node.id()).keySet())
                    .isEqualTo(saved.weights().of(node.id()).keySet());
            opened.weights().of(node.id()).forEach((role, tensor) -> {
                Tensor before = saved.weights().get(node.id(), role);
                assertThat(before != null && tensor.sameBits(before)).isTrue();
            });
        }
    }
}
