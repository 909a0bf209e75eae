package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes an animation that repeats for ever, in a palette of our own. For one thread. */
public final class GifWriter implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final int MOST_COLOURS = 256;

    private final ImageOutputStream out;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final IndexColorModel palette;
    private final int[] colours;
    private final Map<Integer, Byte> nearest = new HashMap<>();
    private boolean first = true;

    /**
     * Begins an animation on a stream that stays open.
     *
     * @param colours at most 256, opaque 0xRRGGBB: they appear as they are, others as the nearest of them
     */
    public GifWriter(OutputStream stream, int[] colours) throws IOException {
        if (colours.length > MOST_COLOURS) {
            throw new IllegalArgumentException(colours.length + " colours");
        }
        this.colours = colours.clone();
        byte[] red = new byte[MOST_COLOURS];
        byte[] green = new byte[MOST_COLOURS];
        byte[] blue = new byte[MOST_COLOURS];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
            nearest.putIfAbsent(colours[i] & 0xFFFFFF, (byte) i);
        }
        palette = new IndexColorModel(8, MOST_COLOURS, red, green, blue);
        out = ImageIO.createImageOutputStream(stream);
        writer.setOutput(out);
        writer.prepareWriteSequence(stream());
    }

    /** The palette for all frames; without it the writer would take one of its own. */
    private IIOMetadata stream() throws IOException {
        IIOMetadata data = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(STREAM);
        IIOMetadataNode table = child(root, "GlobalColorTable");
        table.setAttribute("sizeOfGlobalColorTable", String.valueOf(MOST_COLOURS));
        table.setAttribute("backgroundColorIndex", "0");
        table.setAttribute("sortFlag", "FALSE");
        while (table.hasChildNodes()) {
            table.removeChild(table.getFirstChild());
        }
        for (int i = 0; i < MOST_COLOURS; i++) {
            IIOMetadataNode entry = new IIOMetadataNode("ColorTableEntry");
            entry.setAttribute("index", String.valueOf(i));
            entry.setAttribute("red", String.valueOf(palette.getRed(i)));
            entry.setAttribute("green", String.valueOf(palette.getGreen(i)));
            entry.setAttribute("blue", String.valueOf(palette.getBlue(i)));
            table.appendChild(entry);
        }
        data.setFromTree(STREAM, root);
        return data;
    }

    /** @param hundredths how long the frame stays, in hundredths of a second */
    public void add(BufferedImage frame, int hundredths) throws IOException {
        BufferedImage indexed =
                new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        int[] row = new int[frame.getWidth()];
        byte[] indices = new byte[frame.getWidth()];
        for (int y = 0; y < frame.getHeight(); y++) {
            frame.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                indices[x] = nearest.computeIfAbsent(row[x] & 0xFFFFFF, this::search);
            }
            indexed.getRaster().setDataElements(0, y, row.length, 1, indices);
        }
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata data =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(palette, indexed.getSampleModel()), parameters);
        IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        if (first) {
            first = false;
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // for ever
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        data.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(indexed, null, data), parameters);
    }

    private byte search(int rgb) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            long r = (colours[i] >> 16 & 0xFF) - (rgb >> 16 & 0xFF);
            long g = (colours[i] >> 8 & 0xFF) - (rgb >> 8 & 0xFF);
            long b = (colours[i] & 0xFF) - (rgb & 0xFF);
            long distance = 2 * r * r + 4 * g * g + 3 * b * b; // about as the eye weighs them
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (byte) best;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        out.flush();
        writer.dispose();
    }
}
