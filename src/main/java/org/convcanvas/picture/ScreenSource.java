package org.convcanvas.picture;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Locale;
import java.util.Map;
import org.convcanvas.text.Problem;

/** Parts of the screen as pictures. Not for the event thread: a frame takes some ms. */
public final class ScreenSource {
    private final Robot robot;
    private final boolean wayland;

    private ScreenSource(Robot robot, boolean wayland) {
        this.robot = robot;
        this.wayland = wayland;
    }

    /**
     * The screen that the program's windows are on.
     *
     * @throws Problem when there is none, or programs may not look at it
     */
    public static ScreenSource open() {
        if (GraphicsEnvironment.isHeadless()) {
            throw new Problem("screen.none");
        }
        try {
            return new ScreenSource(new Robot(), isWayland(System.getenv()));
        } catch (AWTException | SecurityException refused) {
            throw refusal(isWayland(System.getenv())).because(refused);
        }
    }

    /** Whether a desktop of these environment variables is a Wayland one, on which programs see their own windows only. */
    static boolean isWayland(Map<String, String> environment) {
        return "wayland".equalsIgnoreCase(environment.get("XDG_SESSION_TYPE"))
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** Whether this system shows a program that was not allowed to look at it an empty desktop, and nobody can tell. */
    public static boolean mayBeEmpty() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private static Problem refusal(boolean wayland) {
        return new Problem(wayland ? "screen.wayland" : "screen.refused");
    }

    /**
     * What is seen in a rectangle of the screen.
     *
     * @throws Problem when programs may not look at it
     */
    public Picture frame(String name, Rectangle place) {
        try {
            return frame(name, robot.createScreenCapture(place), wayland);
        } catch (SecurityException refused) {
            throw refusal(wayland).because(refused);
        }
    }

    /** A capture as a live picture; on Wayland a wholly black one is a refusal. */
    static Picture frame(String name, BufferedImage captured, boolean wayland) {
        int[] rgb = captured.getRaster().getDataBuffer() instanceof DataBufferInt buffer
                        && buffer.getData().length == captured.getWidth() * captured.getHeight()
                ? buffer.getData()
                : Pixels.of(captured);
        boolean black = wayland;
        for (int i = 0; i < rgb.length && black; i++) {
            black = (rgb[i] & 0xFFFFFF) == 0;
        }
        if (black) {
            throw refusal(true);
        }
        return Picture.of(name, captured.getWidth(), captured.getHeight(), rgb).live();
    }
}
