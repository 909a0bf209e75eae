package org.convcanvas.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * What an NPY file says of itself before its numbers (NumPy, numpy.lib.format).
 *
 * @param type of each number
 * @param order of the bytes of a number
 * @param fortran whether the first index runs fastest
 * @param shape the extents
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, Shape shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAX_LENGTH = 1 << 16;
    private static final int MAX_AXES = 32;
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(\\[))");
    private static final Pattern FORTRAN = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([^)]*)\\)");

    /** Reads up to the first number. */
    static NpyHeader read(DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new Problem("store.npy.magic");
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3) {
            throw new Problem("store.npy.version", version);
        }
        long length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length > MAX_LENGTH) {
            throw new Problem("store.npy.header");
        }
        byte[] text = new byte[(int) length];
        in.readFully(text);
        return parse(new String(text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private static NpyHeader parse(String text) {
        Matcher descr = found(DESCR, text);
        String name = descr.group(1);
        if (name == null) {
            throw new Problem("store.npy.structured");
        }
        boolean ordered = !name.isEmpty() && "<>|=".indexOf(name.charAt(0)) >= 0;
        NpyType type = NpyType.of(ordered ? name.substring(1) : name).orElseThrow(() -> unsupported(name));
        ByteOrder order = name.startsWith(">")
                ? ByteOrder.BIG_ENDIAN
                : name.startsWith("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.nativeOrder();
        boolean fortran = found(FORTRAN, text).group(1).equals("True");
        return new NpyHeader(type, order, fortran, shape(found(SHAPE, text).group(1)));
    }

    private static Problem unsupported(String name) {
        return name.contains("O") ? new Problem("store.npy.objects") : new Problem("store.npy.type", name);
    }

    private static Shape shape(String tuple) {
        String[] numbers = tuple.isBlank() ? new String[0] : tuple.strip().split("\\s*,\\s*", MAX_AXES);
        try {
            return Shape.of(Arrays.stream(numbers)
                    .filter(number -> !number.isEmpty())
                    .map(number -> number.replaceFirst("L$", "")) // Python 2
                    .mapToInt(Integer::parseInt)
                    .toArray());
        } catch (NumberFormatException malformed) {
            throw new Problem("store.npy.header").because(malformed);
        }
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new Problem("store.npy.header");
        }
        return matcher;
    }
}
