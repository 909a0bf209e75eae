package org.convcanvas.ui.parts;

import java.awt.Point;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** A component that paints parts which a screen reader can find one by one. */
public abstract class Celled extends JComponent implements Accessible {
    private static final long serialVersionUID = 1L;

    /** The parts. */
    protected abstract AccessibleCell.Cells cells();

    /** What the component is called. */
    protected abstract String spokenName();

    /** What it shows at present, or null. */
    protected @Nullable String spokenDescription() {
        return null;
    }

    /** What kind of thing it is. */
    protected AccessibleRole spokenRole() {
        return AccessibleRole.TABLE;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Context();
        }
        return accessibleContext;
    }

    /** What is in the component, as an open editor, then the parts. */
    private final class Context extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAccessibleName() {
            return spokenName();
        }

        @Override
        public @Nullable String getAccessibleDescription() {
            return spokenDescription();
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return spokenRole();
        }

        @Override
        public int getAccessibleChildrenCount() {
            return super.getAccessibleChildrenCount() + cells().count();
        }

        @Override
        public @Nullable Accessible getAccessibleChild(int index) {
            int before = super.getAccessibleChildrenCount();
            return index < before
                    ? super.getAccessibleChild(index)
                    : AccessibleCell.of(Celled.this, index - before, before, cells());
        }

        @Override
        public @Nullable Accessible getAccessibleAt(Point point) {
            for (int i = 0; i < super.getAccessibleChildrenCount(); i++) {
                if (getComponent(i).getBounds().contains(point)) {
                    return super.getAccessibleChild(i);
                }
            }
            return AccessibleCell.at(Celled.this, point, super.getAccessibleChildrenCount(), cells());
        }
    }
}
