package org.convcanvas.ui.lens.shift;

import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.InspectorColumn;

/** The inspector of the shift lens. */
public final class ShiftCards extends InspectorColumn {
    private static final long serialVersionUID = 1L;

    private final transient ShiftModel model;
    private final transient MoveCard move;
    private final transient SeenByLayersCard seen;
    private final transient RemediesCard remedies;

    /** Cards that follow the model from now on. */
    public ShiftCards(Desk desk, ShiftModel model) {
        this.model = model;
        move = new MoveCard(model);
        seen = new SeenByLayersCard(model);
        remedies = new RemediesCard(desk, model);
        add(move.component());
        add(seen.component());
        add(remedies.component());
        model.listen(this::refresh);
        move.refresh();
    }

    private void refresh() {
        if (model.active()) {
            move.refresh();
            seen.refresh();
            remedies.refresh();
        } else {
            remedies.stop();
        }
    }
}
