package org.convcanvas.ui.parts;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusListener;
import java.util.Locale;
import java.util.Objects;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleComponent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** A part of a component that is painted, as a child that a screen reader can find, name and choose. */
public final class AccessibleCell extends AccessibleContext
        implements Accessible, AccessibleComponent, AccessibleAction {
    private final Celled owner;
    private final int index;
    private final int before;
    private final Cells cells;

    /** The parts of a component, counted from 0. */
    public interface Cells {
        /** How many there are. */
        int count();

        /** What one is called, and what it shows. */
        String name(int index);

        /** Where one is, in pixels of the component. */
        Rectangle bounds(int index);

        /** Whether one is selected. */
        boolean selected(int index);

        /** Selects one. */
        void select(int index);
    }

    private AccessibleCell(Celled owner, int index, int before, Cells cells) {
        this.owner = owner;
        this.index = index;
        this.before = before;
        this.cells = cells;
        setAccessibleParent(owner);
    }

    /**
     * The part of that number; null when there is none.
     *
     * @param before how many other children the component has
     */
    static @Nullable Accessible of(Celled owner, int index, int before, Cells cells) {
        return index < 0 || index >= cells.count() ? null : new AccessibleCell(owner, index, before, cells);
    }

    /** The part at a point of the component; null between them. */
    static @Nullable Accessible at(Celled owner, Point point, int before, Cells cells) {
        for (int i = 0; i < cells.count(); i++) {
            if (cells.bounds(i).contains(point)) {
                return of(owner, i, before, cells);
            }
        }
        return null;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public String getAccessibleName() {
        return cells.name(index);
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST_ITEM;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = new AccessibleStateSet();
        states.add(AccessibleState.SELECTABLE);
        states.add(AccessibleState.TRANSIENT);
        if (owner.isEnabled()) {
            states.add(AccessibleState.ENABLED);
        }
        if (isVisible()) {
            states.add(AccessibleState.VISIBLE);
        }
        if (isShowing()) {
            states.add(AccessibleState.SHOWING);
        }
        if (cells.selected(index)) {
            states.add(AccessibleState.SELECTED);
        }
        return states;
    }

    @Override
    public int getAccessibleIndexInParent() {
        return before + index;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int child) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return owner.getLocale();
    }

    @Override
    public AccessibleComponent getAccessibleComponent() {
        return this;
    }

    @Override
    public AccessibleAction getAccessibleAction() {
        return this;
    }

    @Override
    public int getAccessibleActionCount() {
        return 1;
    }

    @Override
    public @Nullable String getAccessibleActionDescription(int action) {
        return action == 0 ? Text.of("cell.select") : null;
    }

    @Override
    public boolean doAccessibleAction(int action) {
        if (action == 0) {
            cells.select(index);
        }
        return action == 0;
    }

    @Override
    public Rectangle getBounds() {
        return cells.bounds(index);
    }

    @Override
    public Point getLocation() {
        return getBounds().getLocation();
    }

    @Override
    public Dimension getSize() {
        return getBounds().getSize();
    }

    @Override
    public @Nullable Point getLocationOnScreen() {
        if (!owner.isShowing()) {
            return null;
        }
        Point corner = owner.getLocationOnScreen();
        corner.translate(getBounds().x, getBounds().y);
        return corner;
    }

    @Override
    public boolean contains(Point point) {
        return new Rectangle(getSize()).contains(point);
    }

    @Override
    public boolean isVisible() {
        return owner.isVisible();
    }

    @Override
    public boolean isShowing() {
        return owner.isShowing() && owner.getVisibleRect().intersects(getBounds());
    }

    @Override
    public boolean isEnabled() {
        return owner.isEnabled();
    }

    @Override
    public boolean isFocusTraversable() {
        return false;
    }

    @Override
    public void requestFocus() {
        cells.select(index);
        owner.requestFocusInWindow();
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return null;
    }

    @Override
    public @Nullable Color getBackground() {
        return owner.getBackground();
    }

    @Override
    public @Nullable Color getForeground() {
        return owner.getForeground();
    }

    @Override
    public @Nullable Cursor getCursor() {
        return owner.getCursor();
    }

    @Override
    public @Nullable Font getFont() {
        return owner.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return owner.getFontMetrics(font);
    }

    @Override
    public void setBackground(@Nullable Color colour) {
        // painted by the component
    }

    @Override
    public void setForeground(@Nullable Color colour) {
        // painted by the component
    }

    @Override
    public void setCursor(@Nullable Cursor cursor) {
        // that of the component
    }

    @Override
    public void setFont(@Nullable Font font) {
        // painted by the component
    }

    @Override
    public void setEnabled(boolean enabled) {
        // as the component is
    }

    @Override
    public void setVisible(boolean visible) {
        // as the component is
    }

    @Override
    public void setLocation(Point point) {
        // where the component has it
    }

    @Override
    public void setBounds(Rectangle bounds) {
        // where the component has it
    }

    @Override
    public void setSize(Dimension size) {
        // where the component has it
    }

    @Override
    public void addFocusListener(FocusListener listener) {
        // it never has the focus
    }

    @Override
    public void removeFocusListener(FocusListener listener) {
        // it never has the focus
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessibleCell cell && cell.owner == owner && cell.index == index;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(owner), index);
    }
}
