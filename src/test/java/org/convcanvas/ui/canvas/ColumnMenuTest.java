package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRootPane;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.render.Stage;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColumnMenuTest {
    private final Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));
    private final List<String> exported = new ArrayList<>();

    @BeforeEach
    void bind() {
        JRootPane root = new JRootPane();
        root.getContentPane().add(bench.canvas);
        new Commands(List.of(
                        Command.of("exportMap", () -> exported.add("map " + selected())),
                        Command.of("exportColumn", () -> exported.add("maps " + selected()))))
                .bind(root, bench.canvas);
    }

    private String selected() {
        View view = bench.session.view();
        return view.selected() + " " + view.channel() + " " + view.pin();
    }

    private static List<String> names(JPopupMenu menu) {
        return Arrays.stream(menu.getComponents()).map(Component::getName).toList();
    }

    private static void choose(JPopupMenu menu, String name) {
        Arrays.stream(menu.getComponents())
                .filter(item -> name.equals(item.getName()))
                .map(JMenuItem.class::cast)
                .findFirst()
                .orElseThrow()
                .doClick(0);
    }

    @Test
    void aMapThatIsPointedAtIsExported() {
        bench.session.view(view -> view.withPin(new UnitAt("Conv 1", 0, 3, 3)));
        choose(ColumnMenu.menu(bench.canvas, "Pool 1", new UnitAt("Pool 1", 5, 1, 1)), "column.exportMap");
        assertThat(exported).containsExactly("map Pool 1 5 null");
        assertThat(bench.session.canUndo()).isFalse();
    }

    @Test
    void allMapsOfAColumnAreExported() {
        bench.session.view(view -> view.select("Conv 2", 7));
        choose(ColumnMenu.menu(bench.canvas, "Conv 2", null), "column.exportMaps");
        choose(ColumnMenu.menu(bench.canvas, "ReLU 1", null), "column.exportMaps");
        assertThat(exported).containsExactly("maps Conv 2 7 null", "maps ReLU 1 0 null");
    }

    @Test
    void besideTheMapsThereIsNoneToExport() {
        assertThat(names(ColumnMenu.menu(bench.canvas, "Pool 1", null))).doesNotContain("column.exportMap");
    }
}
