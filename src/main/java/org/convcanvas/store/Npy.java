package org.convcanvas.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Tensors in NumPy's own file format, so that {@code numpy.load} opens what this program writes and the other way. */
public final class Npy {
    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 1 << 13;

    private Npy() {}

    /**
     * Reads a file of format version 1 to 3: float16, float32, float64, bool and whole numbers of either byte order and
     * either axis order, all rounded to float32. What follows the array in the file is not read.
     *
     * @throws Problem when the file is missing, damaged, or holds what is no tensor of rank 1 to 4, such as objects
     */
    public static Tensor read(Path file) {
        try (InputStream in = Places.open(file)) {
            return read(in);
        } catch (IOException failed) {
            throw new Problem("store.unreadable", Places.reason(failed))
                    .because(failed)
                    .at(Places.name(file));
        } catch (Problem problem) {
            throw problem.at(Places.name(file));
        }
    }

    /**
     * Reads a tensor from a stream, which stays open.
     *
     * @throws Problem as {@link #read(Path)}, without a file's name
     */
    static Tensor read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            NpyHeader header = NpyHeader.read(in);
            Limits.check((long) Float.BYTES * header.shape().size() * (header.fortran() ? 2 : 1));
            float[] data = numbers(in, header);
            return Tensor.of(header.shape(), header.fortran() ? rowMajor(data, header.shape()) : data);
        } catch (EOFException cut) {
            throw new Problem("store.npy.cut").because(cut);
        }
    }

    private static float[] numbers(DataInputStream in, NpyHeader header) throws IOException {
        float[] data = new float[header.shape().size()];
        byte[] bytes = new byte[Math.min(CHUNK, data.length) * header.type().bytes()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(header.order());
        for (int i = 0; i < data.length; ) {
            int count = Math.min(CHUNK, data.length - i);
            in.readFully(bytes, 0, count * header.type().bytes());
            buffer.clear();
            for (int end = i + count; i < end; i++) {
                data[i] = header.type().next(buffer);
            }
        }
        return data;
    }

    /** The numbers of a file whose first index runs fastest, brought to the order in which the last one does. */
    private static float[] rowMajor(float[] columns, Shape shape) {
        float[] rows = new float[columns.length];
        int[] at = new int[shape.rank()];
        for (float number : columns) {
            int index = 0;
            for (int axis = 0; axis < at.length; axis++) {
                index = index * shape.extent(axis) + at[axis];
            }
            rows[index] = number;
            for (int axis = 0; axis < at.length && ++at[axis] == shape.extent(axis); axis++) {
                at[axis] = 0;
            }
        }
        return rows;
    }

    /**
     * Writes a file of format version 1.0: little-endian float32, the last index running fastest.
     *
     * @throws Problem when it cannot be written
     */
    public static void write(Path file, Tensor tensor) {
        Places.replace(file, out -> write(out, tensor));
    }

    /** Writes the same to a stream, which stays open. */
    static void write(OutputStream out, Tensor tensor) throws IOException {
        out.write(head(tensor.shape()));
        float[] data = tensor.data();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < data.length; i += CHUNK) {
            int count = Math.min(CHUNK, data.length - i);
            buffer.clear();
            buffer.asFloatBuffer().put(data, i, count);
            out.write(buffer.array(), 0, count * Float.BYTES);
        }
    }

    private static byte[] head(Shape shape) throws IOException {
        StringBuilder text = new StringBuilder("{'descr': '<f4', 'fortran_order': False, 'shape': (");
        for (int axis = 0; axis < shape.rank(); axis++) {
            text.append(axis == 0 ? "" : " ").append(shape.extent(axis)).append(',');
        }
        if (shape.rank() > 1) {
            text.setLength(text.length() - 1); // only a tuple of one keeps its comma
        }
        text.append("), }");
        int fixed = 10; // magic, version, length
        int padded = (fixed + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        text.append(" ".repeat(padded - fixed - text.length() - 1)).append('\n');
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        head.write(text.length() & 0xFF);
        head.write(text.length() >> 8);
        head.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return head.toByteArray();
    }
}
