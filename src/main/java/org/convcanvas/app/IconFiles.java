package org.convcanvas.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.convcanvas.picture.IcnsWriter;
import org.convcanvas.picture.IcoWriter;
import org.convcanvas.render.Emblem;

/** Writes the icons of the program and of its files for the installers, in the formats of all systems. */
public final class IconFiles {
    /** The sides of the PNG files in pixels. */
    static final List<Integer> PNG_SIDES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final List<Integer> ICO_SIDES = List.of(16, 20, 24, 32, 40, 48, 64, 256);

    private IconFiles() {}

    /**
     * Writes {@code convcanvas} and {@code convcanvas-scene}, each as {@code -SIDE.png} of several sizes, {@code .ico}
     * and {@code .icns}.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, "convcanvas", Emblem::image);
        write(folder, "convcanvas-scene", Emblem::document);
    }

    private static void write(Path folder, String name, IntFunction<BufferedImage> icon) throws IOException {
        for (int side : PNG_SIDES) {
            ImageIO.write(
                    icon.apply(side),
                    "png",
                    folder.resolve(name + "-" + side + ".png").toFile());
        }
        Files.write(
                folder.resolve(name + ".ico"),
                IcoWriter.encode(ICO_SIDES.stream().map(icon::apply).toList()));
        Files.write(folder.resolve(name + ".icns"), IcnsWriter.encode(icon));
    }
}
