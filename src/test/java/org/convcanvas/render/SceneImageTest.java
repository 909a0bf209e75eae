package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.golden.Golden;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SceneImageTest {
    private static final Experiment START = Stage.start();
    private static final Evaluation MAPS = Stage.evaluate(START);

    @ParameterizedTest
    @CsvSource({"true, 888, 796", "false, 928, 616"})
    void theStartSceneLooksAsDesigned(boolean dark, int width, int height) {
        View view = View.start("Conv 1", dark);
        BufferedImage image = SceneImage.render(START, MAPS, view, width, height, 1);
        Golden.check("canvas-" + (dark ? "dark-" : "light-") + width, image);
    }

    @Test
    void manyChannelsAndColourLookAsDesigned() {
        InputFormat colour = InputFormat.standard().withRgb(true).withSize(48, 64);
        Experiment experiment = Stage.of(
                colour, Stage.conv(40), new LeakyRelu(0.1f), Stage.conv(3).withGroups(1), Stage.conv(20));
        View view = View.start(Network.INPUT, false).withExpanded(Set.of("3", "4"));
        Golden.check("canvas-many", SceneImage.render(experiment, Stage.evaluate(experiment), view, 928, 616, 1));
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "true, 1"})
    void branchesAndAHeadLookAsDesigned(boolean dark, double zoom) {
        Experiment experiment = Stage.branches();
        View view = View.start("Add 1", dark)
                .withExpanded(zoom == 0 ? Set.of() : Set.of("Full 2"))
                .withZoom(zoom);
        BufferedImage image = SceneImage.render(
                experiment, Stage.evaluate(experiment), view, zoom == 0 ? 1100 : 2100, zoom == 0 ? 500 : 720, 1);
        Golden.check("canvas-branches-" + (zoom == 0 ? "" : "open-") + (dark ? "dark" : "light"), image);
    }

    @Test
    void aScaledPictureHasMorePixels() {
        BufferedImage image = SceneImage.render(START, MAPS, View.start("Conv 1", true), 300, 200, 1.5);
        assertThat(image.getWidth()).isEqualTo(450);
        assertThat(image.getHeight()).isEqualTo(300);
    }

    @Test
    void svgIsXmlAndHoldsTheTexts() throws Exception {
        StringWriter out = new StringWriter();
        SceneImage.svg(START, MAPS, View.start("Conv 1", true), 888, 796, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("888");
        assertThat(texts(document)).contains("Conv 1", "3×3 · 8 filters · stride 1 · pad 1", "16×112×112", "Sobel x");
        assertThat(document.getElementsByTagName("image").getLength()).isGreaterThan(70);
    }

    private static List<String> texts(Document document) {
        NodeList nodes = document.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
