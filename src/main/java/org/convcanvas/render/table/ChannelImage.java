package org.convcanvas.render.table;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Ranges;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** One of the channels that a convolution reads: gray where it is the input, else in the colours of maps. */
public final class ChannelImage {
    private ChannelImage() {}

    /**
     * A picture of a channel.
     *
     * @param source the maps that the convolution reads, C x H x W
     * @param channel of those, from 0
     * @param format of the input
     * @param view the colour map and whether it is dark
     * @param width in pixels of the picture
     * @param height in pixels of the picture
     */
    public static BufferedImage of(
            FilterTable table, Tensor source, int channel, InputFormat format, View view, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (table.source().equals(Network.INPUT)) {
            InputFormat gray = format.withRgb(false).withRange(InputRange.BYTES);
            MapImage.paintInput(gray(source, channel, format), gray, pixels, width, 0, 0, width, height);
        } else {
            int plane = source.shape().plane();
            double strength = Ranges.range(source.data(), channel * plane, (channel + 1) * plane);
            MapImage.paint(source, channel, strength, view.colours(), view.dark(), pixels, width, 0, 0, width, height);
        }
        return image;
    }

    /** One channel of the input, in whole numbers from 0 to 255. */
    private static Tensor gray(Tensor source, int channel, InputFormat format) {
        int plane = source.shape().plane();
        float[] data = new float[plane];
        for (int i = 0; i < plane; i++) {
            data[i] = format.range().back(source.data()[channel * plane + i], channel);
        }
        return Tensor.of(Shape.of(1, source.shape().height(), source.shape().width()), data);
    }
}
