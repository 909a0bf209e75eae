package org.convcanvas.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/**
 * Kernels as grids of plain numbers: rows of numbers parted by spaces, tabs, commas or semicolons (ImageJ, spreadsheets),
 * or NumPy's nested brackets, as it prints them or as they are typed in Python.
 */
public final class KernelText {
    private static final int MAX_LENGTH = 1 << 20;
    private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern WRAPPED = Pattern.compile("(?s)^[\\w.]*\\(\\s*(\\[.*])\\s*(?:,\\s*dtype\\s*=.*)?\\)$");

    private KernelText() {}

    /** The notations. */
    public enum Style {
        /** A line for each row, numbers parted by spaces. */
        PLAIN,
        /** Nested lists, as Python reads them. */
        NUMPY
    }

    /**
     * Reads a grid in either notation; {@code #} starts a comment.
     *
     * @return kh x kw numbers
     * @throws Problem when there are none, a word is no finite number, or rows differ in length
     */
    public static Tensor parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Problem("store.grid.long");
        }
        String plain = text.replaceAll("#.*", "").replace('\u2212', '-').strip(); // a minus sign from a PDF
        List<float[]> rows = new ArrayList<>();
        for (String row : plain.contains("[") ? bracketed(plain) : List.of(plain.split("\\R"))) {
            if (!row.isBlank()) {
                rows.add(numbers(row, rows.size() + 1));
            }
        }
        return grid(rows);
    }

    /**
     * Reads a grid from a file of UTF-8 text.
     *
     * @throws Problem as {@link #parse}, and when there is no such file, or it is no text
     */
    public static Tensor read(Path file) {
        try (InputStream in = Places.open(file)) {
            byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            return parse(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException binary) {
            throw new Problem("store.grid.binary").because(binary).at(Places.name(file));
        } catch (IOException failed) {
            throw new Problem("store.unreadable", Places.reason(failed))
                    .because(failed)
                    .at(Places.name(file));
        } catch (Problem problem) {
            throw problem.at(Places.name(file));
        }
    }

    private static List<String> bracketed(String text) {
        Matcher wrapped = WRAPPED.matcher(text);
        String list = wrapped.matches() ? wrapped.group(1) : text;
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(list);
        while (row.find()) {
            rows.add(row.group(1));
        }
        String outside = row.reset().replaceAll("").replaceAll("[\\s,]", "");
        if (!outside.equals("[]") && !(outside.isEmpty() && rows.size() == 1)) {
            throw new Problem("store.grid.brackets");
        }
        return rows;
    }

    private static float[] numbers(String row, int line) {
        String[] words = row.strip().split("\\s*[,;]\\s*|\\s+", -1);
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i], line);
        }
        return numbers;
    }

    private static float number(String word, int line) {
        try {
            float number = Float.parseFloat(word);
            if (Float.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw new Problem("store.grid.number", word, line);
    }

    private static Tensor grid(List<float[]> rows) {
        if (rows.isEmpty()) {
            throw new Problem("store.grid.empty");
        }
        int width = rows.get(0).length;
        float[] data = new float[rows.size() * width];
        for (int y = 0; y < rows.size(); y++) {
            if (rows.get(y).length != width) {
                throw new Problem("store.grid.ragged", y + 1, rows.get(y).length, width);
            }
            System.arraycopy(rows.get(y), 0, data, y * width, width);
        }
        return Tensor.of(Shape.of(rows.size(), width), data);
    }

    /**
     * Writes a grid; {@link #parse} gives the same bits back.
     *
     * @param kernel kh x kw; of a tensor of more axes all rows one below the other
     */
    public static String print(Tensor kernel, Style style) {
        int width = kernel.shape().width();
        StringBuilder text = new StringBuilder(style == Style.NUMPY ? "[" : "");
        for (int i = 0; i < kernel.data().length; i++) {
            boolean starts = i % width == 0;
            if (style == Style.NUMPY) {
                text.append(starts ? i == 0 ? "[" : "],\n [" : ", ");
            } else if (i > 0) {
                text.append(starts ? "\n" : " ");
            }
            text.append(JsonText.number(kernel.data()[i]));
        }
        return text.append(style == Style.NUMPY ? "]]\n" : "\n").toString();
    }

    /**
     * Writes a grid to a file, numbers parted by spaces; the file is replaced as a whole or not at all.
     *
     * @throws Problem when it cannot be written
     */
    public static void write(Path file, Tensor kernel) {
        Places.replace(file, out -> out.write(print(kernel, Style.PLAIN).getBytes(StandardCharsets.UTF_8)));
    }
}
