package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.convcanvas.lab.Jobs;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Settings;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceZoomTest {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @TempDir
    Path folder;

    @AfterEach
    void usual() {
        Theme.zoom(1);
    }

    private static Bench bench() {
        Bench bench = Bench.of(true);
        return bench.sized(Zoom.px(WIDTH), Zoom.px(HEIGHT));
    }

    @Test
    void wordsAreAsLargeAsBeforeWhenTheSizeIsTheUsualOneAgain() {
        Theme.install(true);
        JCheckBox box = new JCheckBox("Flip kernel");
        int before = box.getFont().getSize();
        Theme.zoom(1.5);
        SwingUtilities.updateComponentTreeUI(box);
        assertThat(box.getFont().getSize()).isEqualTo(Math.round(before * 1.5f));
        Theme.zoom(0.8);
        Theme.zoom(1);
        SwingUtilities.updateComponentTreeUI(box);
        assertThat(box.getFont().getSize()).isEqualTo(before);
    }

    /** The visible parts that hold no others, by what they are and where. */
    private static void leaves(Container in, Container window, List<Leaf> found) {
        for (Component child : in.getComponents()) {
            if (!child.isVisible() || child.getWidth() <= 0) {
                continue;
            }
            if (child instanceof Container inner && inner.getComponentCount() > 0) {
                leaves(inner, window, found);
            } else {
                found.add(new Leaf(child, SwingUtilities.convertRectangle(in, child.getBounds(), window)));
            }
        }
    }

    private record Leaf(Component part, Rectangle place) {
        String name() {
            String words = part instanceof AbstractButton button ? button.getText() : "";
            return part.getClass().getSimpleName() + " " + part.getName() + " " + words;
        }

        boolean wraps() {
            return part instanceof JTextArea || "arithmetic".equals(part.getName());
        }

        boolean icon() {
            return part instanceof AbstractButton button
                    && button.getIcon() != null
                    && button.getText().isEmpty();
        }
    }

    private static List<Leaf> leaves(Bench bench) {
        List<Leaf> found = new ArrayList<>();
        leaves(bench.shell, bench.shell, found);
        return found;
    }

    /** Words wrap and bars appear a little earlier or later; nothing else may differ. */
    private static void same(List<Leaf> found, double factor, List<Leaf> wanted) {
        assertThat(found.stream().map(Leaf::name).toList())
                .isEqualTo(wanted.stream().map(Leaf::name).toList());
        for (int i = 0; i < found.size(); i++) {
            Rectangle a = found.get(i).place();
            Rectangle b = wanted.get(i).place();
            double slack = found.get(i).icon() ? 3 : 17;
            double wrapped = found.get(i).wraps() ? 70 : slack;
            assertThat(a.width / factor).as(found.get(i).name()).isCloseTo(b.width, within(slack));
            assertThat(a.height / factor).as(found.get(i).name()).isCloseTo(b.height, within(wrapped));
            assertThat(a.x / factor).as(found.get(i).name()).isCloseTo(b.x, within(20.0));
            assertThat(a.y / factor).as(found.get(i).name()).isCloseTo(b.y, within(80.0));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.25, 1.5, 2})
    void allPartsHaveTheirPlacesTimesTheFactor(double factor) {
        List<Leaf> usual = leaves(bench());
        Theme.zoom(factor);
        same(leaves(bench()), factor, usual);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.25, 1.5, 2})
    void anOpenWindowBecomesWhatANewOneWouldBe(double factor) {
        Bench open = bench();
        Theme.zoom(factor);
        SwingUtilities.updateComponentTreeUI(open.shell);
        open.shell.showTheme(true);
        open.sized(Zoom.px(WIDTH), Zoom.px(HEIGHT));
        same(leaves(open), 1, leaves(bench()));
        assertThat(Bench.image(open.shell).getWidth()).isEqualTo(Zoom.px(WIDTH));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.25, 1.5, 2})
    void noWordOfAButtonOrTitleIsCut(double factor) {
        Theme.zoom(factor);
        for (int width : new int[] {1440, 1280}) {
            Bench bench = Bench.of(false).sized(Zoom.px(width), Zoom.px(width == 1440 ? 900 : 720));
            cut(bench.shell);
        }
    }

    private static void cut(Container in) {
        for (Component child : in.getComponents()) {
            boolean words = child instanceof AbstractButton && !(child instanceof JToggleButton)
                    || child instanceof JLabel label
                            && label.getText() != null
                            && label.getFont().getSize() > 11 * Zoom.factor();
            if (child.isVisible() && child.getWidth() > 0 && words) {
                String text = child instanceof AbstractButton button ? button.getText() : ((JLabel) child).getText();
                FontMetrics metrics = child.getFontMetrics(child.getFont());
                assertThat(metrics.stringWidth(text)).as(text).isLessThanOrEqualTo(child.getWidth());
                assertThat(text.isEmpty() ? 0 : metrics.getAscent()).as(text).isLessThanOrEqualTo(child.getHeight());
            }
            if (child.isVisible() && child instanceof Container inner) {
                cut(inner);
            }
        }
    }

    @Test
    void theCanvasIsPaintedLarger() {
        Bench bench = bench();
        NetworkCanvas canvas = bench.part(NetworkCanvas.class);
        Rectangle before = canvas.place("Conv 1");
        Theme.zoom(1.5);
        SwingUtilities.updateComponentTreeUI(bench.shell);
        bench.sized(Zoom.px(WIDTH), Zoom.px(HEIGHT));
        Rectangle after = canvas.place("Conv 1");
        assertThat(after.width / 1.5).isCloseTo(before.width, within(12.0));
        assertThat(canvas.zoomPercent()).as("its own zoom stays").isEqualTo(100);
    }

    @Test
    void stepsGoUpAndDownAndStayAtTheEnds() {
        assertThat(Zoom.step(1, 1)).isEqualTo(1.1);
        assertThat(Zoom.step(1.25, 1)).isEqualTo(1.5);
        assertThat(Zoom.step(2, 1)).isEqualTo(2);
        assertThat(Zoom.step(1.1, -1)).isEqualTo(1);
        assertThat(Zoom.step(0.8, -1)).isEqualTo(0.8);
        assertThat(Zoom.step(1.3, 1)).as("from a size between").isEqualTo(1.5);
    }

    @Test
    void itIsRememberedAndADamagedNoteIsNone() {
        Settings.in(folder).put("zoom", "1.25", Jobs.direct());
        assertThat(Zoom.parse(Settings.in(folder).get("zoom", "1"))).isEqualTo(1.25);
        for (String wrong : new String[] {"", "large", "NaN", "1e9", "-1", "0.01"}) {
            assertThat(Zoom.parse(wrong)).as(wrong).isEqualTo(1);
        }
    }

    @Test
    void aKeyThatTypesItsCharacterTooWorksOnce() {
        int[] done = {0};
        Command larger = Command.of("larger", () -> done[0]++).keys("menu PLUS", "menu typed +");
        JPanel root = new JPanel();
        new Commands(List.of(larger)).bind(root, new JPanel());
        KeyStroke pressed = KeyStroke.getKeyStroke(KeyEvent.VK_PLUS, InputEvent.CTRL_DOWN_MASK);
        KeyStroke typed = KeyStroke.getKeyStroke('+'); // as Swing looks it up
        press(root, pressed, 1000);
        press(root, typed, 1000);
        assertThat(done[0]).isEqualTo(1);
        press(root, typed, 2000);
        assertThat(done[0]).as("a keyboard without such a key").isEqualTo(2);
    }

    private static void press(JPanel root, KeyStroke key, long when) {
        Object name = root.getInputMap(JPanel.WHEN_IN_FOCUSED_WINDOW).get(key);
        root.getActionMap().get(name).actionPerformed(new ActionEvent(root, ActionEvent.ACTION_PERFORMED, "", when, 0));
    }
}
