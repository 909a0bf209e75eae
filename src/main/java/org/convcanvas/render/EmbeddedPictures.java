package org.convcanvas.render;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2DIOException;

/** Puts pictures into an SVG document as PNG by ImageIO; Batik's own encoder is in a jar that we do not carry. */
final class EmbeddedPictures extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failed) {
            throw new SVGGraphics2DIOException(failed.toString(), failed);
        }
    }
}
