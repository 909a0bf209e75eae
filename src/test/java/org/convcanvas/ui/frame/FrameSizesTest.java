package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javax.swing.JLabel;
import javax.swing.JMenuBar;
import javax.swing.JScrollPane;
import org.convcanvas.ui.lens.maps.Drawer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSizesTest {
    @ParameterizedTest
    @CsvSource({"1440, 900, 232, 320, 5, 204", "1280, 720, 48, 304, 1, 150"})
    void partsHaveTheSizesOfTheDesign(int width, int height, int rail, int inspector, int menus, int drawer) {
        Bench bench = Bench.of(true).sized(width, height);
        assertNear(bench.part(TopBar.class).getHeight(), 44);
        assertNear(bench.part(CanvasToolbar.class).getHeight(), 36);
        assertNear(bench.part(StatusBar.class).getHeight(), 24);
        assertNear(bench.part(Rail.class).getWidth(), rail);
        assertNear(inspector(bench).getWidth(), inspector);
        assertNear(bench.part(Drawer.class).getHeight(), drawer);
        assertThat(bench.part(JMenuBar.class).getMenuCount()).isEqualTo(menus);
    }

    private static JScrollPane inspector(Bench bench) {
        return (JScrollPane) bench.shell.getComponent(3);
    }

    private static void assertNear(int actual, int wanted) {
        assertThat(actual).isCloseTo(wanted, within(2));
    }

    @Test
    void theToolbarDropsItsLabelsRatherThanWrap() {
        Bench bench = Bench.of(true).sized(900, 600);
        CanvasToolbar toolbar = bench.part(CanvasToolbar.class);
        JLabel label = bench.called(JLabel.class, "Colour map");
        assertThat(label.getParent()).isSameAs(toolbar);
        assertThat(label.isVisible()).isFalse();
        assertThat(toolbar.getHeight()).isEqualTo(36);
        bench.sized(1440, 900);
        assertThat(label.isVisible()).isTrue();
    }

    @Test
    void theRailFoldsAndUnfolds() {
        Bench bench = Bench.of(true).sized(1440, 900);
        bench.shell.toggleRail();
        Bench.layOut(bench.shell);
        assertNear(bench.part(Rail.class).getWidth(), 48);
        bench.shell.toggleRail();
        Bench.layOut(bench.shell);
        assertNear(bench.part(Rail.class).getWidth(), 232);
    }

    @Test
    void theCanvasTakesTheRoomOfAHiddenInspector() {
        Bench bench = Bench.of(true).sized(1440, 900);
        int before = bench.part(CanvasStack.class).getWidth();
        bench.shell.toggleInspector();
        Bench.layOut(bench.shell);
        assertNear(bench.part(CanvasStack.class).getWidth(), before + 320);
    }
}
