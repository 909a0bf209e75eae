package org.convcanvas.ui.lens.field;

import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.jspecify.annotations.Nullable;

/** The card below the canvas with the slice through the middle of the field. */
public final class SlicePanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 132;
    private static final int LOW = 84;

    private final transient FieldModel model;
    private final SliceView view = new SliceView();
    private final CollapsibleCard card;
    private transient @Nullable Slice shown;

    /** A card that follows the model from now on. */
    public SlicePanel(FieldModel model) {
        super(new MigLayout("insets 0 8 8 8, fill", "[grow, fill]", "[grow, fill]"));
        this.model = model;
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
        Slice slice = model.slice();
        if (slice != null && slice != shown) {
            shown = slice;
            card.subtitle(Text.of("field.slice.words", slice.row()));
            view.show(slice);
        }
    }
}
