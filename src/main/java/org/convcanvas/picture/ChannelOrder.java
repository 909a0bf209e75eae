package org.convcanvas.picture;

import java.util.Locale;
import org.convcanvas.text.Problem;

/** Which colour a network of three input channels expects first. */
public enum ChannelOrder {
    RGB,
    BGR;

    /** The order that {@code text} names, in either case; throws a {@link Problem} for any other word. */
    public static ChannelOrder parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "rgb" -> RGB;
            case "bgr" -> BGR;
            default -> throw new Problem("picture.order", text);
        };
    }

    /** As it is written in files and on the command line: {@code rgb} or {@code bgr}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How far the colour of tensor channel {@code channel} (0 to 2) is shifted left in 0xRRGGBB. */
    int shift(int channel) {
        return this == RGB ? 16 - 8 * channel : 8 * channel;
    }
}
