package org.convcanvas.window;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Image files that the scripts open. */
final class Drawings {
    private Drawings() {}

    /** A JPEG of bright rings, 320 x 240. */
    static File rings(Path folder) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                int level = (int) (128 + 127 * Math.sin(Math.hypot(x - 160, y - 120) / 6));
                image.setRGB(x, y, level << 16 | level << 8 | 64);
            }
        }
        File file = folder.resolve("photo.jpg").toFile();
        ImageIO.write(image, "jpg", file);
        return file;
    }
}
