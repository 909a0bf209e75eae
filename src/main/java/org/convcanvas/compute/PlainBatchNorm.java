package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** Batch norm without the vector module: a task is a stretch of the map. */
final class PlainBatchNorm implements Kernel<BatchNorm> {
    private static final double NANOS = 0.3;

    @Override
    public Tensor apply(
            BatchNorm layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        float[] in = input.data();
        float[] out = new float[in.length];
        int plane = input.shape().plane();
        Work.items(in.length, NANOS, parallel, cancel, (first, end) -> {
            for (int from = first; from < end; ) {
                int channel = from / plane;
                int to = (int) Math.min(end, (channel + 1L) * plane);
                ChannelLine line = ChannelLine.of(layer, weights, channel);
                Lanes.line(from, to, in, line.factor(), line.constant(), out);
                from = to;
            }
        });
        return Tensor.of(input.shape(), out);
    }
}
