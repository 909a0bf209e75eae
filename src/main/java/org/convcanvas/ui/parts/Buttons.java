package org.convcanvas.ui.parts;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JButton;
import org.convcanvas.render.Fonts;

/** Buttons in the kinds of the design. */
public final class Buttons {
    private Buttons() {}

    /** An outlined button, 28 high, with words and perhaps an icon. */
    public static JButton outlined(String text) {
        return sized(new JButton(text), 28);
    }

    /** An outlined button with an icon before its words. */
    public static JButton outlined(String text, String icon) {
        JButton button = outlined(text);
        button.setIcon(UiIcons.icon(icon, 15));
        return button;
    }

    /** The one button of a card that is meant to be pressed: accent on soft accent. */
    public static JButton primary(String text, String icon) {
        JButton button = outlined(text, icon);
        Zoom.font(button, Fonts.semibold(12));
        button.putClientProperty(
                FlatClientProperties.STYLE,
                "background: $Conv.accentSoft; foreground: $Conv.accent; borderColor: $Conv.accent;"
                        + "hoverBorderColor: $Conv.accent; hoverBackground: $Conv.accentSoft;"
                        + "pressedBackground: $Conv.seg");
        return button;
    }

    /** A borderless button that shows only an icon; {@code side} is its width and height. */
    public static JButton flat(String icon, int iconSize, int side, String tooltip) {
        JButton button = new JButton(UiIcons.icon(icon, iconSize));
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        button.putClientProperty(
                FlatClientProperties.STYLE,
                "foreground: $Conv.text2; toolbar.margin: 0,0,0,0; toolbar.spacingInsets: 0,0,0,0");
        button.setToolTipText(tooltip);
        button.getAccessibleContext().setAccessibleName(tooltip);
        Zoom.fix(button, side, side);
        return button;
    }

    private static JButton sized(JButton button, int height) {
        button.putClientProperty(FlatClientProperties.MINIMUM_HEIGHT, height);
        return button;
    }
}
