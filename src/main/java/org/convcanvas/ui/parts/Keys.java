package org.convcanvas.ui.parts;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.KeyStroke;

/** Keys by name, and their names for a person. */
public final class Keys {
    private Keys() {}

    /** Keys in {@code KeyStroke.getKeyStroke}'s notation, where "menu" stands for the platform's Ctrl or Cmd. */
    static List<KeyStroke> of(String... strokes) {
        List<KeyStroke> keys = new ArrayList<>();
        for (String stroke : strokes) {
            String plain = stroke.replace("menu ", menuMask() == InputEvent.META_DOWN_MASK ? "meta " : "ctrl ");
            keys.add(Objects.requireNonNull(KeyStroke.getKeyStroke(plain), stroke));
        }
        return keys;
    }

    private static int menuMask() {
        return GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    /** As it is shown: "Ctrl+Shift+Z", "+". */
    public static String name(KeyStroke key) {
        if (key.getKeyEventType() == KeyEvent.KEY_TYPED) {
            return String.valueOf(key.getKeyChar());
        }
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String main =
                switch (key.getKeyCode()) {
                    case KeyEvent.VK_LEFT -> "←";
                    case KeyEvent.VK_RIGHT -> "→";
                    case KeyEvent.VK_UP -> "↑";
                    case KeyEvent.VK_DOWN -> "↓";
                    case KeyEvent.VK_ESCAPE -> "Esc";
                    default -> KeyEvent.getKeyText(key.getKeyCode());
                };
        return modifiers.isEmpty() ? main : modifiers + "+" + main;
    }
}
