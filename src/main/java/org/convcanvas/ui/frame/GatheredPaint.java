package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/**
 * Hands a window to the display once for all that has changed in it. Swing hands over each component by itself, and where
 * the display is another process that answers to each, ten labels take it longer than one whole window.
 */
public class GatheredPaint extends RepaintManager {
    private final Set<JComponent> dirty = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Target, Rectangle> lost = new IdentityHashMap<>();
    private boolean painting;

    /** A window that keeps its own picture. */
    interface Target {
        /** Puts a part of the picture, in the window's coordinates, on the display. */
        void show(Rectangle part);
    }

    /** Whether what is painted now will be shown at the end. */
    boolean painting() {
        return painting;
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        synchronized (dirty) {
            dirty.add(component);
        }
        super.addDirtyRegion(component, x, y, width, height);
    }

    /** The display has lost a part of a window. */
    @Override
    public void addDirtyRegion(Window window, int x, int y, int width, int height) {
        if (window instanceof Target target) {
            synchronized (dirty) {
                lost.merge(target, new Rectangle(x, y, width, height), Rectangle::union);
            }
        }
        super.addDirtyRegion(window, x, y, width, height);
    }

    @Override
    public void paintDirtyRegions() {
        Map<Target, Parts> parts = parts();
        painting = true;
        try {
            super.paintDirtyRegions();
        } finally {
            painting = false;
        }
        parts.forEach((target, of) -> of.list().forEach(target::show));
    }

    /** What is to be shown of each window afterwards. */
    private Map<Target, Parts> parts() {
        List<JComponent> components;
        Map<Target, Parts> parts = new IdentityHashMap<>();
        synchronized (dirty) {
            components = new ArrayList<>(dirty);
            dirty.clear();
            lost.forEach((target, part) -> of(parts, target).add(part));
            lost.clear();
        }
        for (JComponent component : components) {
            Window window = SwingUtilities.getWindowAncestor(component);
            if (window instanceof Target target) {
                Rectangle part = part(component, window);
                if (!part.isEmpty()) {
                    of(parts, target).add(part);
                }
            }
        }
        return parts;
    }

    private static Parts of(Map<Target, Parts> parts, Target target) {
        return parts.computeIfAbsent(target, any -> new Parts());
    }

    private Rectangle part(JComponent component, Component window) {
        Rectangle part = getDirtyRegion(component).intersection(component.getVisibleRect());
        return part.isEmpty() ? part : SwingUtilities.convertRectangle(component, part, window);
    }
}
