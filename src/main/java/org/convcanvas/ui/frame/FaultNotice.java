package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.file.Path;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Tells of a fault of the program: one sentence over the canvas, and the report to be read and copied. */
final class FaultNotice {
    private static final Dimension SIZE = new Dimension(720, 360);

    private FaultNotice() {}

    static void show(Banner banner, Component parent, String what, String report, @Nullable Path file) {
        banner.offerForProblem(
                Text.of("fault.sentence", what),
                Text.of("fault.copy"),
                () -> copy(banner, report),
                Text.of("fault.read"),
                () -> read(banner, parent, report, file));
    }

    private static void copy(Banner banner, String report) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(report), null);
            banner.done(Text.of("fault.copied"));
        } catch (IllegalStateException busy) { // another program holds it
            banner.problem(Text.of("model.clipboard"));
        }
    }

    private static void read(Banner banner, Component parent, String report, @Nullable Path file) {
        JTextArea text = new JTextArea(report);
        text.setEditable(false);
        Zoom.font(text, Fonts.mono(11));
        text.setCaretPosition(0);
        text.getAccessibleContext().setAccessibleName(Text.of("fault.title"));
        JScrollPane pane = new JScrollPane(text);
        pane.setPreferredSize(Zoom.size(SIZE.width, SIZE.height));
        String kept = file == null ? Text.of("fault.notKept") : Text.of("fault.kept", file);
        Object[] options = {Text.of("fault.copy"), Text.of("fault.close")};
        int answer = JOptionPane.showOptionDialog(
                parent,
                new Object[] {kept, pane},
                Text.of("fault.title"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                options,
                options[0]);
        if (answer == 0) {
            copy(banner, report);
        }
    }
}
