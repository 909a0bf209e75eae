package org.convcanvas.ui.parts;

import com.formdev.flatlaf.FlatDarkLaf;

/** The dark look and feel; its colours are in {@code ConvDark.properties} beside the palette. */
public final class ConvDark extends FlatDarkLaf {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return "ConvCanvas dark";
    }
}
