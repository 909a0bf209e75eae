package org.convcanvas.ui.parts;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.convcanvas.text.Text;

/** The one table of commands. */
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Map<Command, List<AbstractButton>> buttons = new LinkedHashMap<>();
    private final Map<String, Consumer<JMenu>> submenus = new LinkedHashMap<>();

    /** A table of these rows, whose ids differ. */
    public Commands(List<Command> commands) {
        for (Command command : commands) {
            if (byId.put(command.id(), command) != null) {
                throw new IllegalArgumentException(command.id());
            }
        }
    }

    /** Adds a menu whose items are not commands but what there is at present, as files; its words are those of a command. */
    public void submenu(String id, Consumer<JMenu> filler) {
        submenus.put(id, filler);
    }

    /** Whether there is a menu of that id. */
    public boolean hasSubmenu(String id) {
        return submenus.containsKey(id);
    }

    /** The menu of that id as it is at present. */
    public JMenu menu(String id) {
        JMenu menu = new JMenu(Text.of("command." + id));
        Objects.requireNonNull(submenus.get(id), id).accept(menu);
        return menu;
    }

    /** The rows in order. */
    public List<Command> all() {
        return List.copyOf(byId.values());
    }

    /** The row of that id. */
    public Command get(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** Makes the keys work: those of the window on its root, those of the canvas on it. */
    public void bind(JComponent root, JComponent canvas) {
        for (Command command : byId.values()) {
            root.getActionMap().put(name(command.id()), new Run(command));
            boolean anywhere = command.scope() == Command.Scope.WINDOW;
            JComponent target = anywhere ? root : canvas;
            int when = anywhere ? JComponent.WHEN_IN_FOCUSED_WINDOW : JComponent.WHEN_FOCUSED;
            InputMap inputs = target.getInputMap(when);
            CommandAction.Press press = new CommandAction.Press();
            for (KeyStroke key : command.keys()) {
                String name = "command " + command.id() + " " + key;
                inputs.put(seen(key), name);
                target.getActionMap().put(name, new CommandAction(command, key, press));
            }
        }
    }

    private static String name(String id) {
        return "command " + id;
    }

    /** Carries out a command of the window that a part is in; false where there is no such window. */
    public static boolean run(JComponent part, String id) {
        JRootPane root = SwingUtilities.getRootPane(part);
        Action action = root == null ? null : root.getActionMap().get(name(id));
        if (action == null || !action.isEnabled()) {
            return false;
        }
        action.actionPerformed(new ActionEvent(part, ActionEvent.ACTION_PERFORMED, id));
        return true;
    }

    private static final class Run extends AbstractAction {
        private static final long serialVersionUID = 1L;

        private final transient Command command;

        Run(Command command) {
            this.command = command;
        }

        @Override
        public boolean isEnabled() {
            return command.enabled().getAsBoolean();
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            command.action().run();
        }
    }

    /** A key as Swing looks it up: typed characters always without modifiers. */
    private static KeyStroke seen(KeyStroke key) {
        return key.getKeyEventType() == KeyEvent.KEY_TYPED ? KeyStroke.getKeyStroke(key.getKeyChar()) : key;
    }

    /** Makes some of the canvas's keys work on another component too. */
    public void bindAlso(JComponent target, Collection<String> ids) {
        for (String id : ids) {
            CommandAction.Press press = new CommandAction.Press();
            for (KeyStroke key : get(id).keys()) {
                String name = "command " + id + " " + key;
                target.getInputMap(JComponent.WHEN_FOCUSED).put(seen(key), name);
                target.getActionMap().put(name, new CommandAction(get(id), key, press));
            }
        }
    }

    /** A menu item in the command's present words and state; made anew whenever its menu opens. */
    public JMenuItem menuItem(String id) {
        Command command = get(id);
        JMenuItem item = new Item(command.text().get());
        item.setEnabled(command.enabled().getAsBoolean());
        String reason = command.reason().get();
        item.setToolTipText(item.isEnabled() || reason.isEmpty() ? null : reason);
        item.addActionListener(event -> command.action().run());
        if (!command.keys().isEmpty()) {
            item.setAccelerator(command.keys().get(0));
        }
        String icon = command.icon();
        if (icon != null) {
            item.setIcon(UiIcons.icon(icon, 16));
        }
        return item;
    }

    /** Shows its key without listening to it: the key is bound once, where the command's scope says. */
    private static final class Item extends JMenuItem {
        private static final long serialVersionUID = 1L;

        Item(String text) {
            super(text);
        }

        @Override
        protected boolean processKeyBinding(KeyStroke key, KeyEvent event, int condition, boolean pressed) {
            return false;
        }
    }

    /** A borderless button that shows the command's icon and follows its state. */
    public JButton button(String id, int iconSize, int side) {
        Command command = get(id);
        JButton button = Buttons.flat(Objects.requireNonNull(command.icon()), iconSize, side, tooltip(command));
        attach(id, button);
        return button;
    }

    /** Lets a button carry the command out and follow its state. */
    public void attach(String id, AbstractButton button) {
        Command command = get(id);
        button.addActionListener(event -> command.action().run());
        buttons.computeIfAbsent(command, any -> new ArrayList<>()).add(button);
        refresh(command, button);
    }

    /** The command's words and its key. */
    public static String tooltip(Command command) {
        String words = command.text().get();
        return command.keys().isEmpty()
                ? words
                : words + " (" + Keys.name(command.keys().get(0)) + ")";
    }

    /** Brings every button to its command's present state. */
    public void refresh() {
        buttons.forEach((command, attached) -> attached.forEach(button -> refresh(command, button)));
    }

    private static void refresh(Command command, AbstractButton button) {
        button.setEnabled(command.enabled().getAsBoolean());
        button.setToolTipText(tooltip(command));
    }
}
