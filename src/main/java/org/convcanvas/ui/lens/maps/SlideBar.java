package org.convcanvas.ui.lens.maps;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** Everything to move a kernel over its map: to the ends, by steps, by itself at several speeds, by hand. */
public final class SlideBar extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Slide slide;
    private final transient BooleanSupplier seen;
    private final Scrubber scrubber;
    private final JButton play = Buttons.flat("play", 16, 28, Text.of("command.slide"));
    private final JButton speed = new JButton();
    private final JLabel done = Labels.mono("", 11);
    private final JLabel place = Labels.caption("");

    /** A bar that follows the desk from now on. */
    public SlideBar(Desk desk, Slide slide, BooleanSupplier seen) {
        super(new MigLayout(
                "insets 6 10 6 10, gap 2, fillx, hidemode 3", "[][][][][]10[grow, fill]12[]12[]12[]", "[28!]"));
        this.desk = desk;
        this.slide = slide;
        this.seen = seen;
        scrubber = new Scrubber(slide);
        setName("slide bar");
        add(button("first", slide::first));
        add(button("back", slide::back));
        play.addActionListener(event -> slide.toggle());
        add(play, "w 28!, h 28!");
        add(button("forward", slide::forward));
        add(button("last", slide::last));
        add(scrubber, "wmin 60");
        add(done);
        add(place);
        speed.setToolTipText(Text.of("slide.speed.help"));
        Zoom.font(speed, Fonts.mono(11));
        speed.setMargin(new Insets(2, 4, 2, 4));
        speed.addActionListener(event -> {
            slide.faster();
            refresh();
        });
        add(speed, "w 52!, h 24!");
        desk.pointing().listen(this::refresh);
        desk.session().listen(this);
        refresh();
    }

    private static JButton button(String name, Runnable action) {
        JButton button = Buttons.flat("slide-" + name, 16, 28, Text.of("slide." + name));
        button.addActionListener(event -> action.run());
        return button;
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    private void refresh() {
        if (!seen.getAsBoolean()) {
            return; // the pointer moves often
        }
        UnitAt unit = slide.unit();
        int index = slide.index();
        int count = slide.count();
        scrubber.show(index, count);
        done.setText(Text.of("slide.done", index + 1, count));
        place.setText(Text.of("drawer.place", unit.y(), unit.x()));
        speed.setText(Text.of("slide.speed", slide.speed()));
        play.setIcon(UiIcons.icon(slide.running() ? "pause" : "play", 16));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(g, this, 8, Token.CARD, Token.LINE);
        g.dispose();
    }
}
