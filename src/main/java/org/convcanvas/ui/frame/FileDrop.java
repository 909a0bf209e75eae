package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Container;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;

/** Takes files and images that are dropped anywhere on the window. */
final class FileDrop extends TransferHandler {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Incoming> taker;

    FileDrop(Consumer<Incoming> taker) {
        this.taker = taker;
    }

    /** Keeps the fields within a container from taking the names of dropped files for text. */
    static void clear(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof JTextComponent text) {
                text.setDropTarget(null);
            } else if (child instanceof Container inner) {
                clear(inner);
            }
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        if (!support.isDrop() || !Incoming.possible(support.getDataFlavors())) {
            return false;
        }
        if ((support.getSourceDropActions() & COPY) != 0) {
            support.setDropAction(COPY); // a file manager would else move its file to us
        }
        return true;
    }

    @Override
    public boolean importData(TransferSupport support) {
        Optional<Incoming> found = Incoming.of(support.getTransferable());
        found.ifPresent(taker);
        return found.isPresent();
    }
}
