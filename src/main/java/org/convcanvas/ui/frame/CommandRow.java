package org.convcanvas.ui.frame;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Keys;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A command in the palette: its words, where it stands or why it cannot be done, and its key. */
final class CommandRow extends JPanel implements ListCellRenderer<Command> {
    private static final long serialVersionUID = 1L;
    private static final int ARC = 8;

    private final JLabel words = Labels.body(" ");
    private final JLabel place = Labels.caption(" ");
    private final JLabel key = Labels.mono(" ", 11);
    private boolean selected;

    CommandRow() {
        super(new BorderLayout(Zoom.px(12), 0));
        setOpaque(false);
        setBorder(Zoom.pad(6, 10, 6, 10));
        add(words, BorderLayout.WEST);
        add(place, BorderLayout.CENTER);
        add(key, BorderLayout.EAST);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Command> list, Command command, int index, boolean isSelected, boolean focused) {
        boolean enabled = command.enabled().getAsBoolean();
        String reason = enabled ? "" : command.reason().get();
        selected = isSelected;
        words.setText(command.text().get());
        words.setForeground(Theme.colour(enabled ? Token.TEXT : Token.TEXT3));
        place.setText(reason.isEmpty() ? String.join(" › ", MenuPlan.path(command.id())) : reason);
        place.setForeground(Theme.colour(reason.isEmpty() ? Token.TEXT3 : Token.WARNING));
        key.setText(command.keys().isEmpty() ? "" : Keys.name(command.keys().get(0)));
        key.setForeground(Theme.colour(enabled ? Token.TEXT2 : Token.TEXT3));
        getAccessibleContext().setAccessibleName(words.getText() + ", " + place.getText() + ", " + key.getText());
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Theme.colour(Token.ACCENT_SOFT));
            g.fillRoundRect(0, 0, getWidth(), getHeight(), Zoom.px(ARC), Zoom.px(ARC));
            g.dispose();
        }
    }
}
