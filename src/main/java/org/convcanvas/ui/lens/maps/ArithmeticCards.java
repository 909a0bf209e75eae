package org.convcanvas.ui.lens.maps;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.MapNames;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.UiIcons;
import org.jspecify.annotations.Nullable;

/** Two cards of the inspector: how the unit that is pointed at or pinned comes about, and the pool that reads it. */
public final class ArithmeticCards implements SessionListener {
    private final Desk desk;
    private final Session session;
    private final Sheet sheet = new Sheet();
    private final Sheet nextSheet = new Sheet();
    private final CollapsibleCard card;
    private final CollapsibleCard next;
    private final JButton pin = Buttons.flat("pin", 14, 20, Text.of("arithmetic.pin"));
    private final Latest<Explained> latest;

    /** Cards that follow the desk from now on. */
    public ArithmeticCards(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
        latest = new Latest<>(desk.jobs(), this::arrived);
        sheet.setName("arithmetic");
        card = new CollapsibleCard(Text.of("arithmetic.title"), sheet)
                .trailing(pin)
                .foldable();
        next = new CollapsibleCard("", nextSheet).foldable();
        next.setVisible(false);
        pin.addActionListener(event -> unpin());
        desk.pointing().listen(this::refresh);
        session.listen(this);
        refresh();
    }

    /** The cards from top to bottom. */
    public List<JComponent> components() {
        return List.of(card, next);
    }

    private void unpin() {
        session.view(view -> view.withPin(null));
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        refresh();
    }

    private void refresh() {
        View view = session.view();
        if (view.lens() != Lens.MAPS) {
            return; // other lenses have other cards
        }
        pin.setVisible(view.pin() != null);
        Snapshot snapshot = session.snapshot();
        UnitAt unit = desk.pointing().explained(view);
        if (snapshot == null || unit == null || snapshot.evaluation() == null) {
            latest.ask(() -> null);
            return;
        }
        int in = unit.id().equals(view.selected()) ? view.inChannel() : 0;
        latest.ask(() -> Explained.of(snapshot, unit, in));
    }

    private void arrived(@Nullable Explained explained) {
        if (explained == null) {
            nothing();
        } else {
            show(explained);
        }
    }

    private void nothing() {
        card.subtitle("");
        sheet.show(List.of(new TextRow(Text.of("arithmetic.none"))), Text.of("arithmetic.none"));
        next.setVisible(false);
    }

    private void show(Explained explained) {
        UnitAt unit = explained.unit();
        Network network = explained.snapshot().experiment().network();
        Explanation explanation =
                new Explanation(explained, session.view(), desk.pointing().weight());
        String map = unit.id().equals(Network.INPUT)
                ? ""
                : " · " + MapNames.of(explained.snapshot().experiment(), unit.id(), unit.channel());
        String where = unit.id() + map + " · (" + unit.x() + ", " + unit.y() + ")";
        card.subtitle(where);
        card.setToolTipText(Text.of("arithmetic.where", unit.channel() + 1, network.shape(unit.id())));
        sheet.show(explanation.rows(), where + " " + explained.value());
        Explained.After pool = explained.pool();
        next.setVisible(pool != null);
        if (pool != null) {
            UnitAt after = pool.unit();
            next.title(Text.of("arithmetic.next", after.id()));
            next.icon(UiIcons.icon(network.node(after.id()).layer().type(), 15));
            next.subtitle(Text.of("arithmetic.next.unit", after.x(), after.y(), network.shape(after.id())));
            nextSheet.show(
                    explanation.next(pool), after.id() + " " + pool.arithmetic().value());
        }
    }
}
