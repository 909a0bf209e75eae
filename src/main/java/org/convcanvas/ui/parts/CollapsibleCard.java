package org.convcanvas.ui.parts;

import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;

/** A card of the rail or the inspector: a title line, and below it a content that can be folded away. */
public final class CollapsibleCard extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int RADIUS = 8;

    private final JLabel title;
    private final SteadyLabel subtitle = Labels.steady();
    private final JPanel tags = strip();
    private final JPanel trailing = strip();
    private final JComponent content;
    private final JButton chevron = Buttons.flat("chevron-up", 14, 20, Text.of("card.fold"));

    /** A card that cannot be folded until {@link #foldable()} is called. */
    public CollapsibleCard(String title, JComponent content) {
        super(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[grow, fill]", "[20!][]"));
        this.title = Labels.title(title);
        this.title.setIconTextGap(8);
        this.content = content;
        setOpaque(false);
        setBorder(Zoom.pad(8, 0, 10, 0));
        content.setOpaque(false);
        JPanel head = new JPanel(new MigLayout("insets 0, gap 8, fillx, hidemode 3", "[][][]push[]4[]", "[20!]"));
        head.setOpaque(false);
        head.add(this.title, "cell 0 0, wmin pref");
        head.add(subtitle, "cell 1 0, wmin 0");
        head.add(tags, "cell 2 0, wmin pref");
        head.add(trailing, "cell 3 0, wmin pref");
        head.add(chevron, "cell 4 0, w 20!, h 20!");
        subtitle.setVisible(false);
        chevron.setVisible(false);
        chevron.addActionListener(event -> setFolded(!folded()));
        add(head, "wrap, gapx 10 10");
        add(content, "growx, gaptop 8, gapx 10 10");
    }

    private static JPanel strip() {
        JPanel strip = new JPanel(new MigLayout("insets 0, gap 4", "", "[20!]"));
        strip.setOpaque(false);
        strip.setVisible(false);
        return strip;
    }

    /** Lets the content come nearer to the card's sides than its padding of 10. */
    public CollapsibleCard contentMargins(int left, int right) {
        ((MigLayout) getLayout()).setComponentConstraints(content, "growx, gaptop 6, gapx " + left + " " + right);
        return this;
    }

    /** Changes the title. */
    public CollapsibleCard title(String text) {
        title.setText(text);
        return this;
    }

    /** Puts an icon before the title. */
    public CollapsibleCard icon(Icon icon) {
        title.setIcon(icon);
        return this;
    }

    /** Says more beside the title; nothing when empty. */
    public CollapsibleCard subtitle(String text) {
        if (tags.isVisible()) {
            subtitle.setText(text); // the tags stand right behind it
        } else {
            subtitle.replace(text);
        }
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** Adds a component, as a {@link Tag}, behind the title. */
    public CollapsibleCard tag(JComponent component) {
        tags.add(component);
        tags.setVisible(true);
        return this;
    }

    /** Adds a component, as a small button, at the right end of the title line. */
    public CollapsibleCard trailing(JComponent component) {
        trailing.add(component);
        trailing.setVisible(true);
        return this;
    }

    /** Gives the card a chevron that folds its content away. */
    public CollapsibleCard foldable() {
        chevron.setVisible(true);
        setFolded(false);
        return this;
    }

    /** True while the content is folded away. */
    public boolean folded() {
        return !content.isVisible();
    }

    /** Folds the content away or shows it. */
    public void setFolded(boolean folded) {
        content.setVisible(!folded);
        chevron.setIcon(UiIcons.icon(folded ? "chevron-down" : "chevron-up", 14));
        chevron.setToolTipText(Text.of(folded ? "card.unfold" : "card.fold"));
        revalidate();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(g, this, RADIUS, Token.CARD, Token.LINE);
        g.dispose();
    }
}
