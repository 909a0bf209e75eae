package org.convcanvas.ui.frame;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.store.KernelText;
import org.convcanvas.text.Text;
import org.convcanvas.ui.kernel.Figures;
import org.convcanvas.ui.kernel.KernelTools;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Command;
import org.convcanvas.ui.parts.Commands;

/** What can be done with the selected kernel, for the menus and for the card's own menu. */
final class KernelCommands {
    /** Their ids in the order of the menus; a "-" is a divider. */
    static final List<String> IDS = List.of(
            "kernelCopy",
            "kernelCopyNumpy",
            "kernelPaste",
            "-",
            "kernelOpen",
            "kernelSave",
            "kernelSaveFilter",
            "-",
            "kernelTranspose",
            "kernelScale",
            "kernelSymmetric",
            "kernelAntisymmetric",
            "kernelFlip");

    private KernelCommands() {}

    /** The rows of the table. */
    static List<Command> rows(KernelTools tools, CommandTable.Window window) {
        List<Command> rows = new ArrayList<>();
        rows.add(row("kernelCopy", tools, () -> tools.copy(KernelText.Style.PLAIN))
                .icon("copy"));
        rows.add(row("kernelCopyNumpy", tools, () -> tools.copy(KernelText.Style.NUMPY)));
        rows.add(row("kernelPaste", tools, tools::paste).icon("paste"));
        rows.add(row("kernelOpen", tools, () -> window.openKernel(tools)).icon("open"));
        rows.add(row("kernelSave", tools, () -> window.saveKernel(tools, false)).icon("save"));
        rows.add(row("kernelSaveFilter", tools, () -> window.saveKernel(tools, true)));
        rows.add(row("kernelTranspose", tools, () -> tools.apply(KernelOperation.TRANSPOSE))
                .icon("transpose"));
        rows.add(row("kernelScale", tools, () -> window.scaleKernel(tools)));
        rows.add(row("kernelSymmetric", tools, () -> tools.apply(KernelOperation.SYMMETRIC)));
        rows.add(row("kernelAntisymmetric", tools, () -> tools.apply(KernelOperation.ANTISYMMETRIC)));
        rows.add(row("kernelFlip", tools, tools::flip)
                .text(() -> Text.of(tools.flipped() ? "command.kernelUnflip" : "command.kernelFlip")));
        return rows;
    }

    private static Command row(String id, KernelTools tools, Runnable action) {
        return Command.of(id, action).when(tools::any, () -> Text.of("command.noKernel"));
    }

    /** Asks for the number by which a filter is multiplied. */
    static void scale(KernelTools tools, Component parent) {
        JTextField field = new JTextField("2");
        Called.as(field, Text.of("kernel.scale"));
        field.selectAll();
        field.addHierarchyListener(event -> field.requestFocusInWindow());
        int answer = JOptionPane.showConfirmDialog(
                parent,
                new Object[] {Text.of("kernel.scale"), field},
                Text.of("command.kernelScale"),
                JOptionPane.OK_CANCEL_OPTION,
                JOptionPane.QUESTION_MESSAGE);
        String typed = field.getText();
        if (answer == JOptionPane.OK_OPTION) {
            OptionalDouble factor = Figures.parse(typed);
            if (factor.isPresent()) {
                tools.scale((float) factor.getAsDouble());
            } else {
                JOptionPane.showMessageDialog(
                        parent,
                        Text.of("kernel.scale.number", typed),
                        Text.of("command.kernelScale"),
                        JOptionPane.WARNING_MESSAGE);
            }
        }
    }

    /** The card's menu. */
    static JPopupMenu menu(Commands commands) {
        JPopupMenu menu = new JPopupMenu();
        for (String id : IDS) {
            if (id.equals("-")) {
                menu.addSeparator();
            } else {
                menu.add(commands.menuItem(id));
            }
        }
        return menu;
    }
}
