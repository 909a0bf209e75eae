package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

/** Frames of animated GIFs as they are seen, one laid over the other. */
class AnimationTest {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int WHITE = 0xFFFFFF; // transparent goes over white
    private static final int[] PALETTE = {0xFF0000, 0x00FF00, 0x0000FF, 0};
    private static final int CLEAR = 3;

    /** A rectangle filled with one palette index, its upper left pixel transparent. */
    private record Frame(int x, int y, int width, int height, int colour, String disposal) {}

    private static byte[] gif(List<Frame> frames) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOMetadata stream = writer.getDefaultStreamMetadata(null);
            IIOMetadataNode root = (IIOMetadataNode) stream.getAsTree("javax_imageio_gif_stream_1.0");
            IIOMetadataNode screen = (IIOMetadataNode)
                    root.getElementsByTagName("LogicalScreenDescriptor").item(0);
            screen.setAttribute("logicalScreenWidth", "8");
            screen.setAttribute("logicalScreenHeight", "6");
            stream.setFromTree("javax_imageio_gif_stream_1.0", root);
            writer.prepareWriteSequence(stream);
            for (Frame frame : frames) {
                writer.writeToSequence(new IIOImage(image(frame), null, metadata(writer, frame)), null);
            }
            writer.endWriteSequence();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Frame frame) {
        byte[] red = new byte[4];
        byte[] green = new byte[4];
        byte[] blue = new byte[4];
        for (int i = 0; i < 4; i++) {
            red[i] = (byte) (PALETTE[i] >> 16);
            green[i] = (byte) (PALETTE[i] >> 8);
            blue[i] = (byte) PALETTE[i];
        }
        IndexColorModel model = new IndexColorModel(2, 4, red, green, blue, CLEAR);
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] samples = new int[frame.width() * frame.height()];
        Arrays.fill(samples, frame.colour());
        samples[0] = CLEAR;
        image.getRaster().setSamples(0, 0, frame.width(), frame.height(), 0, samples);
        return image;
    }

    private static IIOMetadata metadata(ImageWriter writer, Frame frame) throws IOException {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
        IIOMetadata data = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image(frame)), param);
        IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(FORMAT);
        IIOMetadataNode place =
                (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
        place.setAttribute("imageLeftPosition", String.valueOf(frame.x()));
        place.setAttribute("imageTopPosition", String.valueOf(frame.y()));
        place.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", frame.disposal());
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", String.valueOf(CLEAR));
        data.setFromTree(FORMAT, root);
        return data;
    }

    private static Animation animation(byte[] gif) {
        return Objects.requireNonNull(Decoder.decode("a.gif", gif, 1000).animation());
    }

    @Test
    void framesLieOverWhatThoseBeforeThemLeft() {
        List<Frame> frames = List.of(
                new Frame(0, 0, 8, 6, 0, "doNotDispose"),
                new Frame(2, 1, 3, 2, 1, "restoreToBackgroundColor"),
                new Frame(4, 2, 3, 3, 2, "restoreToPrevious"),
                new Frame(0, 4, 2, 2, 1, "none"),
                new Frame(6, 0, 2, 2, 2, "none"));
        byte[] gif = gif(frames);
        Picture first = Decoder.decode("a.gif", gif, 1000);
        Animation animation = Objects.requireNonNull(first.animation());
        assertThat(animation.frames()).isEqualTo(5);

        int[] screen = new int[48];
        Arrays.fill(screen, WHITE);
        fill(screen, frames.get(0), PALETTE[0]);
        assertThat(first.rgb()).isEqualTo(screen);
        assertThat(first.frame()).isZero();
        fill(screen, frames.get(1), PALETTE[1]);
        assertThat(animation.frame(1).rgb()).isEqualTo(screen);
        fill(screen, frames.get(1), WHITE);
        screen[1 * 8 + 2] = WHITE; // all of its rectangle is cleared, its transparent pixel too
        int[] before = screen.clone();
        fill(screen, frames.get(2), PALETTE[2]);
        assertThat(animation.frame(2).rgb()).isEqualTo(screen);
        fill(before, frames.get(3), PALETTE[1]);
        assertThat(animation.frame(3).rgb()).isEqualTo(before);
        fill(before, frames.get(4), PALETTE[2]);
        Picture last = animation.frame(4);
        assertThat(last.rgb()).isEqualTo(before);
        assertThat(last.frame()).isEqualTo(4);
        assertThat(last.animation()).isSameAs(animation);
        assertThat(last.name()).isEqualTo("a.gif");
    }

    private static void fill(int[] screen, Frame frame, int colour) {
        for (int i = 1; i < frame.width() * frame.height(); i++) {
            screen[(frame.y() + i / frame.width()) * 8 + frame.x() + i % frame.width()] = colour;
        }
    }

    @Test
    void oneFrameIsNoAnimation() {
        assertThat(Decoder.decode("a.gif", HandMade.gif(), 1000).animation()).isNull();
        assertThat(Decoder.decode("a.ppm", HandMade.ppm(), 1000).animation()).isNull();
    }

    @Test
    void framesThatAreCutOffAreNotOffered() {
        Frame frame = new Frame(0, 0, 8, 6, 1, "none");
        byte[] gif = gif(List.of(frame, frame, frame));
        assertThat(animation(Arrays.copyOf(gif, gif.length - 3)).frames()).isEqualTo(2);
        for (int length = 13; length < gif.length; length++) {
            byte[] cut = Arrays.copyOf(gif, length);
            try {
                Picture picture = Decoder.decode("a.gif", cut, 1000);
                Animation left = picture.animation();
                if (left != null) {
                    assertThat(left.frame(left.frames() - 1).rgb()).isEqualTo(picture.rgb());
                }
            } catch (Problem told) {
                assertThat(told).hasMessageContaining("a.gif");
            }
        }
    }

    @Test
    void aFrameOrScreenThatIsTooLargeIsRefusedWithTheNumbers() {
        Frame frame = new Frame(0, 0, 8, 6, 1, "none");
        byte[] gif = gif(List.of(frame, frame));
        assertThatThrownBy(() -> Decoder.decode("a.gif", gif, 40))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("48");
        gif[6] = (byte) 0xFF;
        gif[7] = (byte) 0xFF;
        assertThatThrownBy(() -> Decoder.decode("a.gif", gif, 1000)).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsDrawnOnIsNoFrameAnyMore() {
        Frame frame = new Frame(0, 0, 8, 6, 1, "none");
        Picture picture = animation(gif(List.of(frame, frame))).frame(1);
        assertThat(picture.sheet().animation()).isNull();
        assertThat(picture.bytesBeyond(Picture.of("p", 1, 1, new int[1]))).isGreaterThan(4L * 48);
    }
}
