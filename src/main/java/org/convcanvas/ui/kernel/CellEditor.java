package org.convcanvas.ui.kernel;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.OptionalDouble;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Zoom;

/** The text field that opens in a cell of the kernel grid: Enter takes the number over, Esc leaves the old one. */
final class CellEditor {
    private final KernelGrid grid;
    private final Kernels kernel;
    private final JTextField field = new JTextField();

    CellEditor(KernelGrid grid, Kernels kernel) {
        this.grid = grid;
        this.kernel = kernel;
        field.setHorizontalAlignment(SwingConstants.CENTER);
        field.setVisible(false);
        field.getAccessibleContext().setAccessibleName(Text.of("kernel.typed"));
        field.addActionListener(event -> take(true));
        field.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
        field.getActionMap().put("leave", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                close(true);
            }
        });
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                take(false);
            }
        });
        grid.add(field);
    }

    /** Opens the selected cell; with nothing typed yet its present number stands there, selected. */
    void open(String typed) {
        field.setFont(Fonts.mono(Math.min(14 * Zoom.factor(), grid.cell(0, 0).height * 0.4)));
        field.setText(typed.isEmpty() ? Figures.exact(kernel.at(grid.row(), grid.column())) : typed);
        field.putClientProperty(FlatClientProperties.OUTLINE, null);
        field.setBounds(grid.cell(grid.row(), grid.column()));
        field.setVisible(true);
        field.requestFocusInWindow();
        if (typed.isEmpty()) {
            field.selectAll();
        }
    }

    private void take(boolean back) {
        if (!field.isVisible()) {
            return;
        }
        if (!kernel.any()) {
            close(false); // what was typed into has gone: another layer or lens is chosen
            return;
        }
        OptionalDouble number = Figures.parse(field.getText());
        if (number.isPresent()) {
            kernel.release();
            kernel.set(grid.row(), grid.column(), (float) number.getAsDouble());
            kernel.release();
            close(back);
        } else if (back) {
            field.putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
        } else {
            close(false);
        }
    }

    private void close(boolean back) {
        field.setVisible(false);
        if (back) {
            grid.requestFocusInWindow();
        }
        grid.repaint();
    }
}
