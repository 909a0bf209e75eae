package org.convcanvas.ui.frame;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Jobs;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Samples;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Thumbnail;
import org.convcanvas.ui.parts.Zoom;

/** The program's own pictures, photos and patterns apart, each with its picture and title. */
final class SampleMenu extends JPopupMenu {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 64;
    private static final int COLUMNS = 5;

    private final transient Jobs jobs;
    private final transient Consumer<Samples.Sample> chosen;
    private boolean filled;

    SampleMenu(Jobs jobs, Consumer<Samples.Sample> chosen) {
        this.jobs = jobs;
        this.chosen = chosen;
    }

    @Override
    public void show(Component invoker, int x, int y) {
        if (!filled) {
            filled = true;
            fill();
        }
        SwingUtilities.updateComponentTreeUI(this); // the theme may have changed while it was closed
        super.show(invoker, x, y);
    }

    private void fill() {
        List<Samples.Sample> all =
                Samples.all().stream().filter(Samples.Sample::available).toList();
        JPanel grid = new JPanel(new MigLayout("insets 6 10 8 10, gap 4, wrap " + COLUMNS));
        grid.setOpaque(false);
        group(grid, "samples.photos", all.stream().filter(Samples.Sample::photo).toList());
        group(grid, "samples.patterns", all.stream().filter(one -> !one.photo()).toList());
        add(grid);
    }

    private void group(JPanel grid, String title, List<Samples.Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        JLabel heading = Labels.title(Text.of(title));
        grid.add(heading, "newline, span, gaptop 4");
        samples.forEach(sample -> grid.add(button(sample)));
    }

    private JButton button(Samples.Sample sample) {
        Thumbnail thumbnail = new Thumbnail(SIDE);
        JButton button = new JButton(sample.title(), thumbnail);
        Zoom.font(button, Fonts.sans(11));
        button.setVerticalTextPosition(SwingConstants.BOTTOM);
        button.setHorizontalTextPosition(SwingConstants.CENTER);
        button.setIconTextGap(4);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setBorder(Zoom.pad(4, 4, 4, 4));
        Zoom.fix(button, 84, 92);
        button.addActionListener(event -> {
            setVisible(false);
            chosen.accept(sample);
        });
        jobs.run(
                () -> {
                    Picture picture = sample.picture();
                    return Thumbnail.render(picture, 1, 1, SIDE);
                },
                image -> {
                    thumbnail.show(image);
                    button.repaint();
                },
                failure -> {});
        return button;
    }
}
