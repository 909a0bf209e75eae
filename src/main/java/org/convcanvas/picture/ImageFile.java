package org.convcanvas.picture;

import java.io.EOFException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** The content of a file that should be an image, with the words for what may be wrong with it. */
final class ImageFile {
    /** The key of the problem that the end is missing. */
    static final String TRUNCATED = "picture.truncated";

    private static final Pattern CUT = Pattern.compile("(?i)\\bEOF\\b|end of (file|stream|data)|premature|truncated");
    private static final Pattern UNKNOWN_KIND =
            Pattern.compile("(?i)unsupported|not supported|unimplemented|not implemented|can't|cannot");

    private final String name;
    private final byte[] bytes;
    private final long maxPixels;

    /** The bytes are given away by the caller and never written again. */
    ImageFile(String name, byte[] bytes, long maxPixels) {
        this.name = name;
        this.bytes = bytes;
        this.maxPixels = maxPixels;
    }

    /** What it is called on screen. */
    String name() {
        return name;
    }

    /** The content, not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * The memory guard: to be called with the size that the header claims, before anything of that size is made.
     *
     * @throws Problem with the numbers when that is more than {@code maxPixels}
     */
    void admit(long width, long height) {
        if (width * height > maxPixels) {
            throw new Problem("picture.tooLarge", name, width, height, width * height, maxPixels);
        }
    }

    /** True when the content begins with these characters, of which each is one byte. */
    boolean begins(String magic) {
        return holds(0, magic);
    }

    /** True when these characters, of which each is one byte, are at that place. */
    boolean holds(int offset, String magic) {
        if (offset < 0 || bytes.length - offset < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[offset + i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The file that lies inside this one, from one place to before another. */
    ImageFile from(int start, int end) {
        return new ImageFile(name, Arrays.copyOfRange(bytes, start, end), maxPixels);
    }

    /** The byte at a place; -1 beyond the end. */
    int at(long offset) {
        return offset >= 0 && offset < bytes.length ? bytes[(int) offset] & 0xFF : -1;
    }

    /** The unsigned number in {@code count} bytes, highest first; they must be there. */
    long big(int offset, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | (bytes[offset + i] & 0xFF);
        }
        return number;
    }

    /** The unsigned number in {@code count} bytes, lowest first; they must be there. */
    long little(int offset, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | (bytes[offset + i] & 0xFF);
        }
        return number;
    }

    Problem notAnImage() {
        return new Problem("picture.notAnImage", name);
    }

    Problem truncated() {
        return new Problem(TRUNCATED, name);
    }

    Problem damaged(String format) {
        return new Problem("picture.damaged", name, format);
    }

    /** What a decoder's exception means for the person who wanted the image. */
    Problem failure(String format, Throwable thrown) {
        boolean unknownKind = false;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof EOFException || CUT.matcher(message).find()) {
                return truncated();
            }
            unknownKind |= UNKNOWN_KIND.matcher(message).find();
        }
        return unknownKind ? new Problem("picture.unsupported", name, format) : damaged(format);
    }
}
