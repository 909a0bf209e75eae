package org.convcanvas.render;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** What is painted as an SVG document: lines and texts as such, pictures embedded. */
public final class SvgDocument {
    private SvgDocument() {}

    /**
     * Writes a document.
     *
     * @param painting paints it, {@code width} x {@code height}
     * @throws UncheckedIOException when {@code out} fails
     */
    public static void write(int width, int height, Consumer<Graphics2D> painting, Writer out) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setImageHandler(new EmbeddedPictures());
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(width, height));
        painting.accept(g);
        try {
            g.stream(out, true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
