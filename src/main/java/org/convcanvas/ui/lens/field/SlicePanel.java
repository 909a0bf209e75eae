package org.convcanvas.ui.lens.field;

import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Box;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/** The card below the canvas with the slice through the middle of the field. */
public final class SlicePanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 132;
    private static final int LOW = 84;

    private final transient Session session;
    private final transient FieldModel model;
    private final transient Latest<Slice> latest;
    private final SliceView view = new SliceView();
    private final CollapsibleCard card;

    /** A card that follows the model from now on. */
    public SlicePanel(Desk desk, FieldModel model) {
        super(new MigLayout("insets 0 8 8 8, fill", "[grow, fill]", "[grow, fill]"));
        this.session = desk.session();
        this.model = model;
        latest = Latest.every(desk.jobs(), this::arrived);
        putClientProperty("FlatLaf.style", "background: $" + Token.CANVAS.key());
        setBorder(BorderFactory.createEmptyBorder());
        view.setFocusable(false);
        card = new CollapsibleCard(Text.of("field.slice.title"), view).foldable();
        add(card, "wmin 0");
        model.listen(this::refresh);
        refresh();
    }

    /** Takes less room, for a low window. */
    public void setShort(boolean low) {
        int height = low ? LOW : USUAL;
        if (view.high(height)) {
            revalidate();
        }
    }

    private void refresh() {
        if (!model.active()) {
            return;
        }
        Experiment experiment = session.experiment();
        Snapshot snapshot = session.snapshot();
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        View look = session.view();
        UnitAt unit = model.unit();
        Map<String, Box> boxes = model.trace().boxes();
        latest.ask(() -> Slice.of(experiment, evaluation, look, unit, boxes));
    }

    private void arrived(@Nullable Slice slice) {
        if (slice != null) {
            card.subtitle(Text.of("field.slice.words", slice.row()));
            view.show(slice);
        }
    }
}
