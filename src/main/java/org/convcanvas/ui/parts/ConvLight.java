package org.convcanvas.ui.parts;

import com.formdev.flatlaf.FlatLightLaf;

/** The light look and feel; its colours are in {@code ConvLight.properties} beside the palette. */
public final class ConvLight extends FlatLightLaf {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return "ConvCanvas light";
    }
}
