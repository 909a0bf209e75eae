package org.convcanvas.ui.canvas;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Zoom;

/** A field over a column's name. Enter takes what was typed or says why not, Esc leaves the name as it was. */
final class NameEditor extends JTextField {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_WIDTH = 120;
    private static final int LEAST_HEIGHT = 26;
    private static final double FONT_SHARE = 13.0 / 22;

    private final transient NetworkCanvas canvas;
    private final String id;
    private boolean done;

    private NameEditor(NetworkCanvas canvas, String id) {
        super(id);
        this.canvas = canvas;
        this.id = id;
        setName("name editor");
        getAccessibleContext().setAccessibleName(Text.of("rename.field"));
        addActionListener(event -> take(true));
        getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
        getActionMap().put("leave", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                close();
                canvas.requestFocusInWindow();
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                if (!event.isTemporary()) {
                    take(false);
                }
            }
        });
    }

    /** Opens the name of a column, if there is such a column of a layer. */
    static void open(NetworkCanvas canvas, String id) {
        Rectangle2D name = canvas.layoutNow().name(id);
        if (name == null || !canvas.desk().session().experiment().network().has(id)) {
            return;
        }
        NameEditor editor = new NameEditor(canvas, id);
        Rectangle at = canvas.onScreen(name).getBounds();
        editor.setFont(Fonts.semibold(Math.max(12 * Zoom.factor(), at.height * FONT_SHARE)));
        at.width = Math.max(Zoom.px(LEAST_WIDTH), at.width);
        at.height = Math.max(Zoom.px(LEAST_HEIGHT), at.height);
        at.x = Math.max(0, Math.min(at.x, canvas.getWidth() - at.width));
        editor.setBounds(at);
        canvas.add(editor);
        editor.selectAll();
        editor.requestFocusInWindow();
        canvas.repaint();
    }

    /** Whether a point of the component is on a column's name. */
    static boolean over(NetworkCanvas canvas, String id, Point at) {
        Rectangle2D name = canvas.layoutNow().name(id);
        return name != null && name.contains(canvas.canvasPoint(at));
    }

    /** @param stays whether a name that cannot be is shown as such; it is dropped otherwise */
    private void take(boolean stays) {
        if (done) {
            return;
        }
        try {
            canvas.desk().session().apply(LayerEdits.rename(id, getText()));
            close();
            if (stays) {
                canvas.requestFocusInWindow();
            }
        } catch (Problem refused) {
            if (stays) {
                putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
                canvas.desk().notices().problem(refused.sentence());
            } else {
                close();
            }
        }
    }

    private void close() {
        done = true;
        canvas.remove(this);
        canvas.repaint();
    }
}
