package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.lens.field.FieldModel;
import org.convcanvas.ui.lens.maps.Slide;
import org.convcanvas.ui.lens.parameters.ShareModel;
import org.convcanvas.ui.lens.shift.ShiftModel;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Theme;
import org.jspecify.annotations.Nullable;

/** The window's content without a window, on the start network and a picture made here, all work done at once. */
final class Bench {
    final Banner banner = new Banner();
    final Desk desk;
    final Inputs inputs;
    final Commands commands;
    final Shell shell;
    String copied = "";

    private Bench(Experiment experiment, boolean dark) {
        Session session = new Session(experiment, Start.view(experiment, dark));
        Jobs jobs = Jobs.direct();
        desk = new Desk(session, new LiveEvaluator(session, jobs, Parallel.sequential()), jobs, banner);
        inputs = new Inputs(desk, banner);
        NetworkCanvas canvas = new NetworkCanvas(desk);
        commands = CommandTable.of(desk, window(canvas));
        FieldModel field = new FieldModel(desk);
        field.listen(() -> canvas.showField(field.marks()));
        shell = new Shell(
                desk,
                commands,
                canvas,
                inputs,
                banner,
                new Slide(desk),
                field,
                new ShiftModel(desk),
                new ShareModel(desk),
                text -> copied = text,
                new Workers(2, "plain kernels"),
                () -> 214L << 20);
    }

    /** With the theme installed. */
    static Bench of(boolean dark) {
        Theme.install(dark);
        return new Bench(experiment(), dark);
    }

    static Experiment experiment() {
        return Experiment.of(
                picture(), InputFormat.standard().withSize(32, 32), BuiltIn.START.network(), BuiltIn.START.weights());
    }

    /** A bright disc on a slope, wider than high. */
    static Picture picture() {
        int[] rgb = new int[90 * 60];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % 90;
            int y = i / 90;
            boolean disc = (x - 45) * (x - 45) + (y - 30) * (y - 30) < 400;
            rgb[i] = disc ? 0xF0C040 : (x * 2) << 16 | (y * 4) << 8 | 0x40;
        }
        return Picture.of("disc.png", 90, 60, rgb);
    }

    /** A window that does nothing but insert layers. */
    private static CommandTable.Window window(NetworkCanvas canvas) {
        Class<?> type = CommandTable.Window.class;
        return (CommandTable.Window)
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    if (method.getName().equals("insert")) {
                        canvas.insert((LayerChoice) args[0]);
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                });
    }

    /** Gives the content a size and lays all of it out. */
    Bench sized(int width, int height) {
        shell.setSize(width, height);
        layOut(shell);
        layOut(shell); // widths that depend on the first layout
        heard();
        return this;
    }

    /** Waits until all parts have heard of their new sizes: the event thread tells them, also without a window. */
    private static void heard() {
        try {
            EventQueue.invokeAndWait(() -> {});
        } catch (InterruptedException | InvocationTargetException failed) {
            throw new AssertionError(failed);
        }
    }

    static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    /** The first part of that kind. */
    <T extends Component> T part(Class<T> type) {
        T found = find(shell, type, any -> true);
        if (found == null) {
            throw new AssertionError(type);
        }
        return found;
    }

    /** The part of that kind and accessible name. */
    <T extends Component> T called(Class<T> type, String name) {
        T found = find(
                shell, type, part -> name.equals(part.getAccessibleContext().getAccessibleName()));
        if (found == null) {
            throw new AssertionError(name);
        }
        return found;
    }

    private static <T extends Component> @Nullable T find(Container in, Class<T> type, Predicate<T> which) {
        for (Component child : in.getComponents()) {
            if (type.isInstance(child) && which.test(type.cast(child))) {
                return type.cast(child);
            }
            T deeper = child instanceof Container inner ? find(inner, type, which) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    /** What a part looks like. */
    static BufferedImage image(Component part) {
        BufferedImage image = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        part.paint(g);
        g.dispose();
        return image;
    }
}
