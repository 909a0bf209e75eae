package org.convcanvas.store.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random networks written as ONNX: ONNX Runtime gives our numbers, and reading them back gives the same maps. */
class ExportTest {
    @Property(tries = 1000, seed = "61")
    void theRuntimeGivesTheSameNumbers(@ForAll long seed) throws IOException {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 6, LayerSamples.kinds());
        Weights weights = NetworkSamples.weights(network, rng);
        if (network.nodes().isEmpty() || even(network) || !canBeWritten(network)) {
            return;
        }
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Path file = Files.createTempFile("random", ".onnx");
        OnnxFile.save(file, network, weights);
        byte[] model = Files.readAllBytes(file);
        OnnxModel again = OnnxFile.open(file);
        Files.delete(file);

        Evaluation ours = evaluate(network, weights, input);
        Map<String, float[]> theirs;
        try {
            theirs = Oracle.run(model, Network.INPUT, input);
        } catch (OrtException refused) {
            throw new AssertionError(network.nodes() + " of " + network.input(), refused);
        }

        assertThat(theirs).isNotEmpty();
        theirs.forEach((id, numbers) -> assertThat(Oracle.error(ours.map(id).data(), numbers))
                .as("%s in %s of %s", id, network.nodes(), network.input())
                .isLessThan(1e-4));
        Evaluation reread = evaluate(again.network(), again.weights(), input);
        for (Node node : network.nodes()) {
            String name = again.tensors().get(node.id());
            assertThat(Oracle.error(reread.map(name).data(), ours.map(node.id()).data()))
                    .as("%s read again, in %s of %s", node, network.nodes(), network.input())
                    .isLessThan(1e-6);
        }
    }

    static List<Class<? extends Layer>> kinds() {
        return LayerSamples.kinds();
    }

    /** Every kind of layer has an operator, or a sentence that says why there is none. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsSaidOrRefusedInASentence(Class<? extends Layer> kind) {
        Rng rng = new Rng(62);
        int written = 0;
        for (int run = 0; run < 100; run++) {
            Network network = LayerSamples.network(kind, rng);
            try {
                OnnxFile.check(network);
                new ModelWriter(network, NetworkSamples.weights(network, rng)).model();
                written++;
            } catch (Problem refused) {
                assertThat(refused.key()).startsWith("onnx.cannot.");
                assertThat(refused.sentence()).startsWith("A: ONNX ");
            }
        }
        assertThat(written > 0)
                .isEqualTo(
                        kind != LocallyConnected.class && kind != DriftedConv.class && kind != PolyphaseSampling.class);
    }

    /** The runtime, not ONNX, wants an odd number of channels in a local response norm. */
    private static boolean even(Network network) {
        return network.nodes().stream().anyMatch(node -> node.layer() instanceof Lrn lrn && lrn.size() % 2 == 0);
    }

    private static boolean canBeWritten(Network network) {
        try {
            OnnxFile.check(network);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static Evaluation evaluate(Network network, Weights weights, Tensor input) {
        return Engine.evaluate(network, weights, input, null, Parallel.sequential(), new Cancel());
    }
}
