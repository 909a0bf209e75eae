package org.convcanvas.store.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convcanvas.network.Add;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PyTorchTextTest {
    @Test
    void aStackIsASequence() {
        assertThat(PyTorchText.of(BuiltIn.START.network())).isEqualTo("""
                import torch
                from torch import nn


                # input: batch x 1 x 224 x 224
                model = nn.Sequential(
                    nn.Conv2d(1, 8, 3, padding=1),  # Conv 1
                    nn.ReLU(),  # ReLU 1
                    nn.MaxPool2d(2, stride=2),  # Pool 1
                    nn.Conv2d(8, 16, 3, padding=1),  # Conv 2
                    nn.ReLU(),  # ReLU 2
                    nn.MaxPool2d(2, stride=2),  # Pool 2
                )
                """);
    }

    @Test
    void aBypassedLayerHandsItsInputOn() {
        Network network = BuiltIn.START
                .network()
                .withLayer(
                        "Pool 1",
                        new Bypassed(BuiltIn.START.network().node("Pool 1").layer()));
        assertThat(PyTorchText.of(network))
                .contains("    nn.Identity(),  # Pool 1; max-pool, bypassed\n")
                .contains("    nn.Conv2d(8, 16, 3, padding=1),  # Conv 2\n");
    }

    @Test
    void branchesMakeAClass() {
        Padding one = Padding.of(1, Fill.CIRCULAR);
        Network network = new Network(
                Shape.of(4, 8, 8),
                List.of(
                        new Node("Conv 1", Conv.of(4, 3, 1, one).withGroups(4), List.of(Network.INPUT)),
                        new Node("Sum", new Add(), List.of("Conv 1", Network.INPUT)),
                        new Node("2nd", new Relu(), List.of("Sum")),
                        new Node("Mean", new GlobalAveragePool(), List.of("2nd")),
                        new Node("Head", new FullyConnected(10, true), List.of("Mean")),
                        new Node("Shares", new Softmax(), List.of("Head"))));
        assertThat(PyTorchText.of(network)).isEqualTo("""
                import torch
                from torch import nn


                # input: batch x 4 x 8 x 8
                class Model(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.conv_1 = nn.Conv2d(4, 4, 3, padding=1, groups=4, padding_mode='circular')  # Conv 1
                        self.layer_2nd = nn.ReLU()  # 2nd
                        self.mean = nn.AdaptiveAvgPool2d(1)  # Mean
                        self.head = nn.Sequential(
                            nn.Flatten(),  # Head
                            nn.Linear(4, 10),  # Head
                        )
                        self.shares = nn.Softmax(dim=1)  # Shares

                    def forward(self, x):
                        conv_1 = self.conv_1(x)
                        sum = conv_1 + x
                        layer_2nd = self.layer_2nd(sum)
                        mean = self.mean(layer_2nd)
                        head = self.head(mean)
                        shares = self.shares(head)
                        return shares


                model = Model()
                """);
    }

    @Test
    void whatTorchLacksIsWrittenOut() {
        Window same = Window.of(4, 2, Padding.same(Fill.ZERO));
        Network network = new Network(
                Shape.of(3, 9, 9),
                List.of(
                        new Node("A", new Conv(2, same, 1, Bias.UNTIED), List.of(Network.INPUT)),
                        new Node("B", Conv.of(2, 3, 1, Padding.of(1, Fill.SYMMETRIC)), List.of("A")),
                        new Node(
                                "C",
                                new LocallyConnected(2, Window.of(3, 1, Padding.valid()), Bias.NONE),
                                List.of("B")),
                        new Node(
                                "D",
                                new MaxPool(Window.of(
                                        2, 1, new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, Pair.of(0), Pair.of(1)))),
                                List.of("C"))));
        assertThat(PyTorchText.of(network))
                .contains(
                        "class LocallyConnected2d(nn.Module)",
                        "class PlaceBias(nn.Module)",
                        "class SymmetricPad2d(nn.Module)",
                        "    nn.ZeroPad2d((1, 2, 1, 2)),  # A\n    nn.Conv2d(3, 2, 4, stride=2, bias=False),  # A\n",
                        "    PlaceBias(2, 5, 5),  # A\n",
                        "    SymmetricPad2d(1, 1, 1, 1),  # B\n    nn.Conv2d(2, 2, 3),  # B\n",
                        "    LocallyConnected2d(2, 2, 3, stride=1, dilation=1, places=9, size=(3, 3)),  # C\n",
                        "    nn.ConstantPad2d((0, 1, 0, 1), float('-inf')),  # D\n    nn.MaxPool2d(2, stride=1),  # D\n");
    }

    static List<Class<? extends Layer>> kinds() {
        return LayerSamples.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasWords(Class<? extends Layer> kind) {
        Rng rng = new Rng(91);
        for (int run = 0; run < 50; run++) {
            assertThat(PyTorchText.of(LayerSamples.network(kind, rng))).contains("# input", "model = ");
        }
    }
}
