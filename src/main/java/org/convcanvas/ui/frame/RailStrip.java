package org.convcanvas.ui.frame;

import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** The collapsed rail: an icon for each card, which opens it as a flyout. */
final class RailStrip extends JPanel {
    private static final long serialVersionUID = 1L;

    private final Flyout flyout;

    RailStrip(Map<String, CollapsibleCard> cards, int cardWidth, Runnable expand) {
        super(new MigLayout("insets 8 0 8 0, gap 6, wrap 1, fillx", "[center]"));
        flyout = new Flyout(cardWidth);
        JButton open = Buttons.flat("chevrons-right", 16, 28, Text.of("rail.expand"));
        open.addActionListener(event -> expand.run());
        add(open);
        cards.forEach((id, card) -> add(opener(id, card)));
    }

    private JButton opener(String id, CollapsibleCard card) {
        JButton button = Buttons.flat(id, 20, 44, Text.of("rail." + id));
        button.setIcon(UiIcons.icon(id, 20));
        button.setText(Text.of("rail." + id));
        Zoom.font(button, Fonts.sans(11));
        button.setVerticalTextPosition(SwingConstants.BOTTOM);
        button.setHorizontalTextPosition(SwingConstants.CENTER);
        button.setIconTextGap(3);
        button.setToolTipText(null);
        Zoom.fix(button, 46, 44);
        button.addActionListener(event -> flyout.toggle(card, this, button.getY()));
        return button;
    }

    /** Closes the flyout, if one is open. */
    void closeFlyout() {
        flyout.close();
    }

    @Override
    public void removeNotify() {
        flyout.close();
        super.removeNotify();
    }
}
