package org.convcanvas.ui.parts;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.network.KernelPreset;
import org.jspecify.annotations.Nullable;

/** What is dragged from a palette onto the canvas: a kind of layer or a preset filter. Never leaves the program. */
public final class Dragged implements Transferable {
    /** A {@link LayerChoice}. */
    public static final DataFlavor LAYER = local(LayerChoice.class, "layer");

    /** A {@link KernelPreset}. */
    public static final DataFlavor FILTER = local(KernelPreset.class, "filter");

    private final DataFlavor flavor;
    private final Object thing;

    private Dragged(DataFlavor flavor, Object thing) {
        this.flavor = flavor;
        this.thing = thing;
    }

    private static DataFlavor local(Class<?> type, String name) {
        // the class must be found by our own loader, and the object is handed over as it is
        String mime = DataFlavor.javaJVMLocalObjectMimeType + ";class=" + type.getName();
        try {
            return new DataFlavor(mime, name, type.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A kind of layer on its way to a gap between columns. */
    public static Dragged layer(LayerChoice choice) {
        return new Dragged(LAYER, choice);
    }

    /** A preset on its way to a filter. */
    public static Dragged filter(KernelPreset preset) {
        return new Dragged(FILTER, preset);
    }

    /** The layer that a transfer carries, or null. */
    public static @Nullable LayerChoice layerIn(Transferable transfer) {
        return carried(transfer, LAYER) instanceof LayerChoice choice ? choice : null;
    }

    /** The preset that a transfer carries, or null. */
    public static @Nullable KernelPreset filterIn(Transferable transfer) {
        return carried(transfer, FILTER) instanceof KernelPreset preset ? preset : null;
    }

    private static @Nullable Object carried(Transferable transfer, DataFlavor flavor) {
        try {
            return transfer.isDataFlavorSupported(flavor) ? transfer.getTransferData(flavor) : null;
        } catch (UnsupportedFlavorException | IOException gone) {
            return null; // the drag ended while we asked
        }
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {flavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor asked) {
        return flavor.equals(asked);
    }

    @Override
    public Object getTransferData(DataFlavor asked) throws UnsupportedFlavorException {
        if (!flavor.equals(asked)) {
            throw new UnsupportedFlavorException(asked);
        }
        return thing;
    }
}
