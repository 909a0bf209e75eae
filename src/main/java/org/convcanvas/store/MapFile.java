package org.convcanvas.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** The numbers of maps as files; each number reads back to the same bits. */
public final class MapFile {
    private MapFile() {}

    /**
     * One map as lines of numbers parted by commas.
     *
     * @param maps C x H x W
     * @throws org.convcanvas.text.Problem when it cannot be written
     */
    public static void csv(Path file, Tensor maps, int channel) {
        Shape shape = maps.shape();
        write(file, out -> {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    out.write(x == 0 ? "" : ",");
                    out.write(text(maps.at(channel, y, x)));
                }
                out.write('\n');
            }
        });
    }

    /**
     * All maps as a table with the columns channel, y, x and value, counted from 0.
     *
     * @param maps C x H x W
     * @throws org.convcanvas.text.Problem when it cannot be written
     */
    public static void csv(Path file, Tensor maps) {
        Shape shape = maps.shape();
        write(file, out -> {
            out.write("channel,y,x,value\n");
            for (int i = 0; i < shape.size(); i++) {
                int at = i % shape.plane();
                out.write((i / shape.plane()) + "," + (at / shape.width()) + "," + (at % shape.width()) + ","
                        + text(maps.data()[i]) + "\n");
            }
        });
    }

    /**
     * One map as NPY, H x W.
     *
     * @throws org.convcanvas.text.Problem when it cannot be written
     */
    public static void npy(Path file, Tensor maps, int channel) {
        int plane = maps.shape().plane();
        float[] own = Arrays.copyOfRange(maps.data(), channel * plane, (channel + 1) * plane);
        Npy.write(file, Tensor.of(Shape.of(maps.shape().height(), maps.shape().width()), own));
    }

    private static String text(float number) {
        return Float.isFinite(number) ? String.valueOf(JsonText.number(number)) : Float.toString(number);
    }

    private interface Lines {
        void writeTo(Writer out) throws IOException;
    }

    private static void write(Path file, Lines lines) {
        Places.replace(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            lines.writeTo(writer);
            writer.flush();
        });
    }
}
