package org.convcanvas.ui.lens.field;

import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.InspectorColumn;

/** The inspector of the receptive-field lens. */
public final class FieldCards extends InspectorColumn {
    private static final long serialVersionUID = 1L;

    private final transient FieldModel model;
    private final transient UnitCard unit;
    private final transient SeenCard seen;
    private final transient GrowthCard growth;
    private final transient WhatIfCard whatIf;

    /** Cards that follow the model from now on. */
    public FieldCards(Desk desk, FieldModel model) {
        this.model = model;
        unit = new UnitCard(desk, model);
        seen = new SeenCard(desk, model);
        growth = new GrowthCard(model);
        whatIf = new WhatIfCard(desk, model);
        add(unit.component());
        add(seen.component());
        add(growth.component());
        add(whatIf.component());
        model.listen(this::refresh);
        refresh();
    }

    private void refresh() {
        if (model.active()) {
            unit.refresh();
            seen.refresh();
            growth.refresh();
            whatIf.refresh();
        }
    }
}
