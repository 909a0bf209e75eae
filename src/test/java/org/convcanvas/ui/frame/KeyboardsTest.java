package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.parts.Command;
import org.junit.jupiter.api.Test;

/** Everything that has keys has one that the usual keyboards of several countries have, without a third level. */
class KeyboardsTest {
    /** What each layout types by a key alone or with Shift, dead keys left out. */
    private static final List<String> LAYOUTS = List.of(
            "1234567890-=[];'\\,./`!@#$%^&*()_+{}:\"|<>?~", // United States
            "1234567890ß+#,.-<!\"§$%&/()=?*';:_>°", // Germany
            "&é\"'(-è_çà)=1234567890°+$£ù%*µ,;:!?./§<>²", // France
            "1234567890'+,.-<!\"·$%&/()=?*;:_>¿¡ñç", // Spain
            "1234567890'$,.-<+\"*ç%&/()=?!;:_>£"); // Switzerland

    /** Keys whose code is the same on all of them. */
    private static final Set<Integer> EVERYWHERE = Set.of(
            KeyEvent.VK_ENTER,
            KeyEvent.VK_SPACE,
            KeyEvent.VK_ESCAPE,
            KeyEvent.VK_TAB,
            KeyEvent.VK_DELETE,
            KeyEvent.VK_BACK_SPACE,
            KeyEvent.VK_INSERT,
            KeyEvent.VK_LEFT,
            KeyEvent.VK_RIGHT,
            KeyEvent.VK_UP,
            KeyEvent.VK_DOWN,
            KeyEvent.VK_HOME,
            KeyEvent.VK_END,
            KeyEvent.VK_PAGE_UP,
            KeyEvent.VK_PAGE_DOWN,
            KeyEvent.VK_ADD,
            KeyEvent.VK_SUBTRACT,
            KeyEvent.VK_COPY,
            KeyEvent.VK_PASTE);

    private final Bench bench = Bench.of(true);

    /** Whether a keyboard has the key; a character is looked up as it is typed, whichever key types it. */
    private static boolean on(String layout, KeyStroke key) {
        if (key.getKeyEventType() == KeyEvent.KEY_TYPED) {
            char c = key.getKeyChar();
            return Character.isLetter(c) && c < 128 || layout.indexOf(c) >= 0;
        }
        int code = key.getKeyCode();
        boolean letter = code >= KeyEvent.VK_A && code <= KeyEvent.VK_Z;
        boolean function = code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12;
        boolean pad = code >= KeyEvent.VK_NUMPAD0 && code <= KeyEvent.VK_NUMPAD9;
        return letter || function || pad || EVERYWHERE.contains(code);
    }

    private Map<String, List<KeyStroke>> bound() {
        Map<String, List<KeyStroke>> keys = new LinkedHashMap<>();
        for (Command command : bench.commands.all()) {
            if (!command.keys().isEmpty()) {
                keys.put("command " + command.id(), command.keys());
            }
        }
        own(bench.part(NetworkCanvas.class), keys);
        own(
                (JComponent) Stream.of(bench.shell)
                        .map(shell -> named(shell, "kernel grid"))
                        .findFirst()
                        .orElseThrow(),
                keys);
        return keys;
    }

    private static void own(JComponent part, Map<String, List<KeyStroke>> keys) {
        for (KeyStroke key : part.getInputMap(JComponent.WHEN_FOCUSED).keys()) {
            String name = part.getName() + " "
                    + part.getInputMap(JComponent.WHEN_FOCUSED).get(key);
            keys.computeIfAbsent(name, any -> new ArrayList<>()).add(key);
        }
    }

    private static java.awt.Component named(java.awt.Container in, String name) {
        for (java.awt.Component child : in.getComponents()) {
            java.awt.Component found = name.equals(child.getName())
                    ? child
                    : child instanceof java.awt.Container inner ? named(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void everyKeyHasOneOnEveryKeyboard() {
        Map<String, List<KeyStroke>> bound = bound();
        assertThat(bound).hasSizeGreaterThan(40);
        for (String layout : LAYOUTS) {
            assertThat(bound).allSatisfy((name, keys) -> assertThat(keys)
                    .as("%s on a keyboard with %s", name, layout)
                    .anyMatch(key -> on(layout, key)));
        }
    }

    @Test
    void noKeyNeedsAltGr() {
        int third = InputEvent.ALT_GRAPH_DOWN_MASK;
        assertThat(bound().values().stream().flatMap(List::stream)).noneMatch(key -> (key.getModifiers() & third) != 0);
    }

    @Test
    void theLayoutsAreThoseThatDifferInWhatTheTableNeeds() {
        assertThat(Arrays.asList("[", "]", "\\"))
                .as("what US keyboards alone have in reach")
                .allMatch(c -> LAYOUTS.subList(1, LAYOUTS.size()).stream().noneMatch(layout -> layout.contains(c)));
    }
}
