package org.convcanvas.ui.parts;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;

/** Labels in the type roles of the design; their colours follow the theme. */
public final class Labels {
    private Labels() {}

    /** A card's title or a layer's name: 12 semibold. */
    public static JLabel title(String text) {
        return label(text, Fonts.semibold(12), Token.TEXT);
    }

    /** Running text and the words of controls: 12. */
    public static JLabel body(String text) {
        return label(text, Fonts.sans(12), Token.TEXT);
    }

    /** The name before a field, and captions: 11, second text colour. */
    public static JLabel caption(String text) {
        return label(text, Fonts.sans(11), Token.TEXT2);
    }

    /** What matters least: 11, third text colour. */
    public static JLabel faint(String text) {
        return label(text, Fonts.sans(11), Token.TEXT3);
    }

    /** A number that changes or aligns: JetBrains Mono. */
    public static JLabel mono(String text, double size) {
        return label(text, Fonts.mono(size), Token.TEXT);
    }

    /** A caption whose text follows the pointer. */
    public static SteadyLabel steady() {
        return dressed(new SteadyLabel(), Fonts.sans(11), Token.TEXT2);
    }

    private static JLabel label(String text, Font font, Token colour) {
        return dressed(new JLabel(text), font, colour);
    }

    private static <L extends JLabel> L dressed(L label, Font font, Token colour) {
        Zoom.font(label, font);
        colour(label, colour);
        return label;
    }

    /** Gives a component's text a colour of the theme, now and after the theme changes. */
    public static void colour(JComponent component, Token token) {
        component.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + token.key());
    }
}
