package org.convcanvas.ui.frame;

import java.awt.datatransfer.Transferable;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;

/** Takes files and images that are dropped on a component, and leaves everything else to the handler it had. */
final class FileDrop extends TransferHandler {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable TransferHandler inner;
    private final transient Consumer<Incoming> taker;

    FileDrop(@Nullable TransferHandler inner, Consumer<Incoming> taker) {
        this.inner = inner;
        this.taker = taker;
    }

    /** Makes a component take files besides what it takes already. */
    static void on(JComponent component, Consumer<Incoming> taker) {
        component.setTransferHandler(new FileDrop(component.getTransferHandler(), taker));
    }

    @Override
    public boolean canImport(TransferSupport support) {
        if (inner != null && inner.canImport(support)) {
            return true;
        }
        if (!support.isDrop() || !Incoming.possible(support.getDataFlavors())) {
            return false;
        }
        support.setDropAction(COPY);
        return true;
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (inner != null && inner.canImport(support)) {
            return inner.importData(support);
        }
        Optional<Incoming> found = Incoming.of(support.getTransferable());
        found.ifPresent(taker);
        return found.isPresent();
    }

    @Override
    public int getSourceActions(JComponent component) {
        return inner == null ? NONE : inner.getSourceActions(component);
    }

    @Override
    protected @Nullable Transferable createTransferable(JComponent component) {
        return null; // components that start drags of their own keep their handler
    }
}
