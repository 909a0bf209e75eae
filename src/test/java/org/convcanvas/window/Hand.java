package org.convcanvas.window;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;

/** Mouse and keyboard of a person at a real window. */
final class Hand {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final int BETWEEN_EVENTS_MILLIS = 25;

    private final Robot robot;

    Hand() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(BETWEEN_EVENTS_MILLIS);
    }

    /** Where a point of a component is on the screen. */
    static Point onScreen(Component component, double x, double y) {
        Point point = new Point((int) Math.round(x), (int) Math.round(y));
        SwingUtilities.convertPointToScreen(point, component);
        return point;
    }

    void moveTo(Point point) {
        robot.mouseMove(point.x, point.y);
    }

    void click(Point point) {
        moveTo(point);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(120);
    }

    /** Two clicks at one place, near enough in time to be one double click on a slow machine too. */
    void doubleClick(Point point) {
        moveTo(point);
        robot.setAutoDelay(0);
        for (int i = 0; i < 2; i++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.setAutoDelay(BETWEEN_EVENTS_MILLIS);
        robot.delay(120);
    }

    /** Drags in small steps, running {@code during} before the button is let go. */
    void drag(Point from, Point to, Runnable during) {
        moveTo(from);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        int steps = 24;
        for (int i = 1; i <= steps; i++) {
            moveTo(new Point(from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps));
        }
        robot.delay(300);
        during.run();
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(200);
    }

    /** Presses the keys one after the other and lets go in reverse. */
    void keys(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        robot.delay(120);
    }

    /** Lets the program come to rest. */
    void rest(int millis) {
        robot.delay(millis);
    }

    /** Types letters, digits and the signs of paths. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            int key = KeyEvent.getExtendedKeyCodeForChar(c);
            if (Character.isUpperCase(c)) {
                keys(KeyEvent.VK_SHIFT, key);
            } else if (c == '_') {
                keys(KeyEvent.VK_SHIFT, KeyEvent.VK_MINUS);
            } else {
                robot.keyPress(key);
                robot.keyRelease(key);
            }
        }
    }

    /** Waits until {@code condition}, asked on the event thread, holds. */
    void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!on(condition)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("still not so: " + what);
            }
            robot.delay(50);
        }
    }

    private static boolean on(BooleanSupplier condition) {
        boolean[] answer = new boolean[1];
        try {
            SwingUtilities.invokeAndWait(() -> answer[0] = condition.getAsBoolean());
        } catch (InvocationTargetException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return answer[0];
    }

    /** Writes what is on the screen inside a component. */
    void picture(Component component, File file) throws IOException {
        robot.waitForIdle();
        robot.delay(400);
        Rectangle bounds = new Rectangle(component.getLocationOnScreen(), component.getSize());
        BufferedImage image = robot.createScreenCapture(bounds);
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
    }
}
