package org.convcanvas.ui.parts;

import javax.swing.JLabel;

/**
 * A label whose text may follow the pointer: another text for which there is room has nothing laid out anew. Laying out
 * costs the event thread and the display more than painting a line of text.
 */
public final class SteadyLabel extends JLabel {
    private static final long serialVersionUID = 1L;

    private boolean replacing;

    /** Shows another text in the room that is there, if it is enough. */
    public void replace(String text) {
        boolean roomy = getWidth() > 0 && getFontMetrics(getFont()).stringWidth(text) + margins() <= getWidth();
        replacing = roomy && !text.isEmpty() && isVisible();
        setText(text);
        replacing = false;
    }

    private int margins() {
        return getInsets().left + getInsets().right + 1;
    }

    @Override
    public void revalidate() {
        if (!replacing) {
            super.revalidate();
        }
    }
}
