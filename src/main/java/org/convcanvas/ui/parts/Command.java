package org.convcanvas.ui.parts;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.KeyStroke;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can have done: one row of the table that feeds menus, buttons and keys.
 *
 * @param id its name; its words are the text {@code command.<id>}
 * @param text what menus call it now, as "Undo Set stride"
 * @param icon its icon's id, or null
 * @param scope where its keys work
 * @param keys every key that carries it out; menus show the first
 * @param action what is done, on the event thread
 * @param enabled whether it can be done now
 * @param reason why it cannot be done now, in one sentence; empty where there is nothing to say
 */
public record Command(
        String id,
        Supplier<String> text,
        @Nullable String icon,
        Scope scope,
        List<KeyStroke> keys,
        Runnable action,
        BooleanSupplier enabled,
        Supplier<String> reason) {
    /** Where the keys of a command work; a text field with the focus always comes first. */
    public enum Scope {
        /** Anywhere in the window. */
        WINDOW,
        /** While the canvas has the focus. */
        CANVAS
    }

    public Command {
        keys = List.copyOf(keys);
    }

    /** A command that works anywhere and can always be done. */
    public static Command of(String id, Runnable action) {
        return new Command(
                id, () -> Text.of("command." + id), null, Scope.WINDOW, List.of(), action, () -> true, () -> "");
    }

    public Command icon(String name) {
        return new Command(id, text, name, scope, keys, action, enabled, reason);
    }

    public Command text(Supplier<String> words) {
        return new Command(id, words, icon, scope, keys, action, enabled, reason);
    }

    /** With keys that work anywhere, as {@code KeyStroke.getKeyStroke} reads them; "menu" is Ctrl, or Cmd on macOS. */
    public Command keys(String... strokes) {
        return new Command(id, text, icon, Scope.WINDOW, Keys.of(strokes), action, enabled, reason);
    }

    /** With keys that work while the canvas has the focus. */
    public Command canvasKeys(String... strokes) {
        return new Command(id, text, icon, Scope.CANVAS, Keys.of(strokes), action, enabled, reason);
    }

    /** That can be done only under a condition, and of which it is said why it cannot be done now. */
    public Command when(BooleanSupplier condition, Supplier<String> otherwise) {
        return new Command(id, text, icon, scope, keys, action, condition, otherwise);
    }
}
