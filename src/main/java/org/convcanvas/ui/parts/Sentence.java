package org.convcanvas.ui.parts;

import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;

/** A few words that wrap; takes no room while empty. */
public final class Sentence extends JTextArea {
    private static final long serialVersionUID = 1L;

    /** An empty one, in a colour of the theme. */
    public Sentence(Token colour) {
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        Zoom.font(this, Fonts.sans(11));
        Labels.colour(this, colour);
        setVisible(false);
        setMargin(new java.awt.Insets(0, 0, 0, 0));
    }

    @Override
    public void setText(String text) {
        if (!text.equals(getText())) {
            super.setText(text);
        }
        setVisible(!text.isEmpty());
    }

    /** A caret that stays where it is: else every new text would be scrolled into sight. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, 0);
    }
}
