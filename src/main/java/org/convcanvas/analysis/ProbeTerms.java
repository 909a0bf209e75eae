package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convcanvas.compute.ReferenceKernels;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Node;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Units that are best explained by a few named numbers: norms, softmax, pools of whole maps. */
final class ProbeTerms {
    private ProbeTerms() {}

    static Arithmetic of(Node node, Tensor input, Map<String, Tensor> weights, int channel, int y, int x) {
        Layer layer = node.layer();
        List<Arithmetic.Term> terms = new ArrayList<>();
        if (layer instanceof GlobalAveragePool || layer instanceof GlobalMaxPool) {
            terms.add(term("numbers", input.shape().plane()));
            float value = ReferenceKernels.apply(layer, List.of(channel(input, channel)), weights)
                    .data()[0];
            return new Arithmetic.Terms(terms, value);
        } else if (layer instanceof AdaptiveAveragePool pool) {
            Shape shape = input.shape();
            int rows = AdaptiveAveragePool.to(y, shape.height(), pool.size().y())
                    - AdaptiveAveragePool.from(y, shape.height(), pool.size().y());
            int columns = AdaptiveAveragePool.to(x, shape.width(), pool.size().x())
                    - AdaptiveAveragePool.from(x, shape.width(), pool.size().x());
            terms.add(term("numbers", rows * columns));
            Tensor own = ReferenceKernels.apply(layer, List.of(channel(input, channel)), weights);
            return new Arithmetic.Terms(terms, own.at(0, y, x));
        }
        Tensor pillar = pillar(input, y, x);
        float value = ReferenceKernels.apply(layer, List.of(pillar), weights).data()[channel];
        terms.add(term("z", pillar.data()[channel]));
        if (layer instanceof BatchNorm norm) {
            terms.add(term("mean", at(weights, WeightSpec.MEAN, channel)));
            terms.add(term("variance", at(weights, WeightSpec.VARIANCE, channel)));
            terms.add(term("epsilon", norm.epsilon()));
            terms.add(term("scale", at(weights, WeightSpec.SCALE, channel)));
            terms.add(term("shift", at(weights, WeightSpec.SHIFT, channel)));
        } else if (layer instanceof Lrn lrn) {
            float squares = 0;
            for (int c = lrn.first(channel);
                    c <= lrn.last(channel, pillar.shape().channels());
                    c++) {
                squares += pillar.data()[c] * pillar.data()[c];
            }
            terms.add(term("squares", squares));
        } else if (layer instanceof Softmax) {
            double sum = 0;
            for (float z : pillar.data()) {
                sum += Math.exp(z - pillar.data()[channel]);
            }
            terms.add(term("others", (float) (sum - 1)));
        }
        return new Arithmetic.Terms(terms, value);
    }

    private static float at(Map<String, Tensor> weights, String role, int channel) {
        Tensor tensor = weights.get(role);
        return tensor == null ? 0 : tensor.data()[channel];
    }

    private static Arithmetic.Term term(String key, float value) {
        return new Arithmetic.Term(key, "", value);
    }

    /** All channels at a place, C x 1 x 1. */
    static Tensor pillar(Tensor map, int y, int x) {
        float[] data = new float[map.shape().channels()];
        for (int c = 0; c < data.length; c++) {
            data[c] = map.at(c, y, x);
        }
        return Tensor.of(Shape.of(data.length, 1, 1), data);
    }

    /** One channel, 1 x H x W. */
    private static Tensor channel(Tensor map, int channel) {
        int plane = map.shape().plane();
        float[] data = new float[plane];
        System.arraycopy(map.data(), channel * plane, data, 0, plane);
        return Tensor.of(Shape.of(1, map.shape().height(), map.shape().width()), data);
    }
}
