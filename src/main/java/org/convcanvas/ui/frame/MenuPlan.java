package org.convcanvas.ui.frame;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** Which command stands in which menu. Menus are filled when they open, so that they show the present state. */
final class MenuPlan {
    /** A divider between groups. */
    private static final String LINE = "-";

    /** Menus of what there is at present. */
    private static final Set<String> DYNAMIC = Set.of("builtIns", "recent", "history");

    private static final List<Plan> MENUS = List.of(
            new Plan(
                    "file",
                    List.of(
                            "new",
                            "open",
                            "builtIns",
                            "recent",
                            LINE,
                            "save",
                            "saveAs",
                            LINE,
                            "exportOnnx",
                            "exportMap",
                            "exportColumn",
                            "exportSlide",
                            "exportHistogram",
                            "exportSweep",
                            "exportWaterfall",
                            "exportShift",
                            "exportShiftErrors",
                            "exportCanvas",
                            LINE,
                            "quit")),
            new Plan(
                    "edit",
                    List.of(
                            "undo",
                            "redo",
                            "history",
                            LINE,
                            "paste",
                            "copyPyTorch",
                            LINE,
                            "brush",
                            "eraser",
                            "pointer",
                            LINE,
                            "liveScreen")),
            new Plan(
                    "view",
                    List.of(
                            "lensMaps",
                            "lensField",
                            "lensShift",
                            "lensShare",
                            LINE,
                            "zoomIn",
                            "zoomOut",
                            "actualSize",
                            "fit",
                            LINE,
                            "larger",
                            "smaller",
                            "usual",
                            LINE,
                            "rail",
                            "inspector",
                            "drawer",
                            LINE,
                            "slide",
                            "slideForward",
                            "slideBack",
                            "slideRowForward",
                            "slideRowBack",
                            LINE,
                            "theme",
                            "themeSystem")),
            new Plan(
                    "network",
                    List.of("openLayer", "expand", "rename", "bypass", "moveLeft", "moveRight", "duplicate", "remove")),
            new Plan("kernel", KernelCommands.IDS),
            new Plan("help", List.of("palette", LINE, "keys", "about")));

    private final Commands commands;

    MenuPlan(Commands commands) {
        this.commands = commands;
    }

    private record Plan(String id, List<String> items) {}

    /** The commands that some menu shows. */
    static List<String> commandIds() {
        return MENUS.stream()
                .flatMap(plan -> plan.items().stream())
                .filter(id -> !id.equals(LINE) && !DYNAMIC.contains(id))
                .toList();
    }

    /** The menus that lead to a command, outermost first; empty when none does. */
    static List<String> path(String id) {
        for (LayerChoice choice : LayerChoice.values()) {
            if (id.equals("add." + choice.id())) {
                return List.of(
                        Text.of("menu.network"),
                        Text.of("menu.add"),
                        choice.section().title());
            }
        }
        return MENUS.stream()
                .filter(plan -> plan.items().contains(id))
                .flatMap(plan -> plan.id().equals("kernel")
                        ? Stream.of(Text.of("menu.network"), Text.of("menu.kernel"))
                        : Stream.of(Text.of("menu." + plan.id())))
                .toList();
    }

    /** All menus side by side. */
    JMenuBar bar() {
        JMenuBar bar = plainBar();
        top().forEach(plan -> bar.add(menu(plan)));
        return bar;
    }

    /** The menus of the bar; that of the kernel stands in the network's. */
    private static List<Plan> top() {
        return MENUS.stream().filter(plan -> !plan.id().equals("kernel")).toList();
    }

    /** All menus within one. */
    JMenuBar folded() {
        JMenuBar bar = plainBar();
        JMenu all = new JMenu();
        all.setIcon(UiIcons.icon("menu", 18));
        all.setToolTipText(Text.of("menu.all"));
        all.getAccessibleContext().setAccessibleName(Text.of("menu.all"));
        top().forEach(plan -> all.add(menu(plan)));
        bar.add(all);
        return bar;
    }

    private static JMenuBar plainBar() {
        JMenuBar bar = new JMenuBar();
        bar.setBorder(BorderFactory.createEmptyBorder());
        bar.setOpaque(false);
        return bar;
    }

    private JMenu menu(Plan plan) {
        JMenu menu = new JMenu(Text.of("menu." + plan.id()));
        Zoom.font(menu, Fonts.sans(13));
        fill(menu, plan); // once before it opens, so that its size is known
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                fill(menu, plan);
            }

            @Override
            public void menuDeselected(MenuEvent event) {}

            @Override
            public void menuCanceled(MenuEvent event) {}
        });
        return menu;
    }

    private void fill(JMenu menu, Plan plan) {
        menu.removeAll();
        if (plan.id().equals("network")) {
            JMenu layers = new JMenu(Text.of("menu.add"));
            layers.setIcon(UiIcons.icon("plus", 16));
            for (LayerChoice.Section section : LayerChoice.Section.values()) {
                JMenu choices = new JMenu(section.title());
                for (LayerChoice choice : section.choices()) {
                    choices.add(commands.menuItem("add." + choice.id()));
                }
                layers.add(choices);
            }
            menu.add(layers);
        }
        if (plan.id().equals("network")) {
            MENUS.stream().filter(each -> each.id().equals("kernel")).forEach(each -> menu.add(menu(each)));
            menu.addSeparator();
        }
        for (String id : plan.items()) {
            if (id.equals(LINE)) {
                menu.addSeparator();
            } else if (DYNAMIC.contains(id)) {
                if (commands.hasSubmenu(id)) {
                    menu.add(commands.menu(id));
                }
            } else {
                menu.add(commands.menuItem(id));
            }
        }
    }
}
