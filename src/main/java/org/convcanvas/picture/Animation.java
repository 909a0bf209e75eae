package org.convcanvas.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** The frames of an animated GIF. It keeps the file, and decodes a frame when it is asked for. Immutable. */
public final class Animation {
    private final ImageFile file;
    private final List<GifFile.Frame> frames;

    private Animation(ImageFile file, List<GifFile.Frame> frames) {
        this.file = file;
        this.frames = frames;
    }

    /** The animation in a file; null when it is none, or has one frame only. */
    static @Nullable Animation of(ImageFile file) {
        List<GifFile.Frame> frames = file.begins("GIF8") ? GifFile.frames(file) : List.of();
        return frames.size() > 1 ? new Animation(file, List.copyOf(frames)) : null;
    }

    /** How many frames there are, more than one. */
    public int frames() {
        return frames.size();
    }

    /** The bytes of the file that it keeps. */
    long bytes() {
        return file.bytes().length;
    }

    /**
     * A frame as it is seen: laid over what the frames before it left. Takes as long as decoding all of them.
     *
     * @param index from 0
     * @throws org.convcanvas.text.Problem when one of these frames is damaged or too large
     */
    public Picture frame(int index) {
        Objects.checkIndex(index, frames.size());
        int width = Math.max(1, GifFile.width(file));
        int height = Math.max(1, GifFile.height(file));
        file.admit(width, height);
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            reader.setInput(stream);
            for (int i = 0; i <= index; i++) {
                GifFile.Frame frame = frames.get(i);
                file.admit(frame.width(), frame.height());
                BufferedImage before = frame.disposal() == GifFile.Disposal.RESTORE && i < index ? copy(screen) : null;
                lay(screen, reader.read(i), frame, AlphaComposite.SrcOver);
                if (i < index && frame.disposal() == GifFile.Disposal.CLEAR) {
                    clear(screen, frame);
                }
                screen = before == null ? screen : before;
            }
        } catch (IOException | RuntimeException failed) {
            throw file.failure("GIF", failed);
        } finally {
            reader.dispose();
        }
        return Picture.of(file.name(), screen).of(this, index);
    }

    private static void lay(BufferedImage screen, BufferedImage image, GifFile.Frame frame, AlphaComposite how) {
        Graphics2D g = screen.createGraphics();
        g.setComposite(how);
        g.drawImage(image, frame.x(), frame.y(), null);
        g.dispose();
    }

    private static void clear(BufferedImage screen, GifFile.Frame frame) {
        Graphics2D g = screen.createGraphics();
        g.setComposite(AlphaComposite.Clear);
        g.fillRect(frame.x(), frame.y(), frame.width(), frame.height());
        g.dispose();
    }

    private static BufferedImage copy(BufferedImage screen) {
        BufferedImage copy = new BufferedImage(screen.getWidth(), screen.getHeight(), screen.getType());
        lay(copy, screen, new GifFile.Frame(0, 0, 0, 0, GifFile.Disposal.KEEP), AlphaComposite.Src);
        return copy;
    }
}
