package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.ui.parts.Dragged;
import org.junit.jupiter.api.Test;

class DropTest {
    @Test
    void whatIsDraggedArrivesAsItself() throws Exception {
        Dragged layer = Dragged.layer(LayerChoice.RELU);
        assertThat(Dragged.layerIn(layer)).isSameAs(LayerChoice.RELU);
        assertThat(Dragged.filterIn(layer)).isNull();
        assertThat(layer.getTransferData(Dragged.LAYER)).isSameAs(LayerChoice.RELU);
        assertThat(Dragged.filterIn(Dragged.filter(KernelPreset.BOX))).isSameAs(KernelPreset.BOX);
        assertThat(Dragged.LAYER).isNotEqualTo(Dragged.FILTER);
        assertThat(Dragged.LAYER.getMimeType()).startsWith(DataFlavor.javaJVMLocalObjectMimeType);
    }

    @Test
    void otherThingsAreNotOurs() {
        assertThat(Dragged.layerIn(new StringSelection("conv"))).isNull();
        assertThat(Dragged.filterIn(new StringSelection("box"))).isNull();
    }
}
