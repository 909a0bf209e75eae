package org.convcanvas.ui.parts;

import java.awt.Component;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A row that leaves out its less important parts, one after the other, where there is no room for all. */
public final class RoomyRow extends JPanel {
    private static final long serialVersionUID = 1L;

    private transient List<Component> dispensable = List.of();

    /** @param layout its parts side by side, of which hidden ones take no room */
    public RoomyRow(MigLayout layout) {
        super(layout);
    }

    /** What goes first, second and so on. */
    public void leaveOut(Component... parts) {
        dispensable = List.of(parts);
    }

    @Override
    public void doLayout() {
        dispensable.forEach(part -> part.setVisible(true));
        for (Component part : dispensable) {
            if (getLayout().minimumLayoutSize(this).width > getWidth()) {
                part.setVisible(false);
            }
        }
        super.doLayout();
    }
}
