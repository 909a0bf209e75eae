package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.SystemInfo;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Lens;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The top bar, 44 high: menus, undo and redo, the lens in the middle, the theme at the right. */
final class TopBar extends JPanel {
    static final int HEIGHT = 44;
    private static final long serialVersionUID = 1L;

    private final transient MenuPlan menus;
    private final JPanel left = row("gap 0", "");
    private final JPanel right = row("gap 4", "");
    private final SegmentedControl<Lens> lenses =
            new SegmentedControl<>(30, List.of(Lens.values()), lens -> Text.of("lens." + lens.id()));
    private final JButton theme;
    private @Nullable JMenuBar bar;
    private boolean folded;

    /** @param chosen takes the lens that a person chooses */
    TopBar(Commands commands, Consumer<Lens> chosen) {
        super(null);
        lenses.onChange(chosen);
        menus = new MenuPlan(commands);
        setBorder(new Edge(new Insets(0, 0, 1, 0), new Insets(0, 0, 0, 0)));
        putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        if (SystemInfo.isMacOS) {
            left.add(placeholder("mac"));
        }
        left.add(new Logo(), "gapleft 12, gapright 8");
        JPanel line = new JPanel();
        line.setBorder(new Edge(new Insets(0, 1, 0, 0), new Insets(0, 0, 0, 0)));
        left.add(line, "h 20!, w 1!, gapleft 8, gapright 8");
        left.add(commands.button("undo", 16, 28));
        left.add(commands.button("redo", 16, 28));
        theme = commands.button("theme", 16, 28);
        right.add(theme, "gapright 8");
        if (SystemInfo.isWindows) {
            right.add(placeholder("win"));
        }
        add(left);
        add(lenses);
        add(right);
        setFolded(false);
    }

    private static JPanel row(String extra, String columns) {
        JPanel row = new JPanel(new MigLayout("insets 0, aligny center, " + extra, columns, "[grow, center]"));
        row.setOpaque(false);
        return row;
    }

    /** Where the system's window buttons are painted when the bar lies in the title bar. */
    private static JComponent placeholder(String where) {
        JPanel space = new JPanel();
        space.setOpaque(false);
        space.putClientProperty(FlatClientProperties.FULL_WINDOW_CONTENT_BUTTONS_PLACEHOLDER, where);
        return space;
    }

    /** Shows the menus side by side, or in one button where the window is narrow. */
    void setFolded(boolean narrow) {
        if (bar != null && narrow == folded) {
            return;
        }
        folded = narrow;
        if (bar != null) {
            left.remove(bar);
        }
        bar = narrow ? menus.folded() : menus.bar();
        left.add(bar, SystemInfo.isMacOS ? 2 : 1);
        revalidate();
    }

    /** Shows which lens is chosen. */
    void showLens(Lens lens) {
        lenses.setValue(lens);
    }

    /** Shows what a click on the theme button gives: a sun in the dark, a moon in the light. */
    void showTheme(boolean dark) {
        theme.setIcon(UiIcons.icon(dark ? "sun" : "moon", 16));
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(0, HEIGHT);
    }

    @Override
    public void doLayout() {
        int h = Zoom.px(HEIGHT) - Zoom.line();
        Dimension l = left.getPreferredSize();
        Dimension r = right.getPreferredSize();
        Dimension c = lenses.getPreferredSize();
        left.setBounds(0, 0, l.width, h);
        right.setBounds(getWidth() - r.width, 0, r.width, h);
        int middle = (getWidth() - c.width) / 2;
        lenses.setBounds(Math.max(middle, l.width + Zoom.px(8)), (h - c.height) / 2, c.width, c.height);
    }
}
