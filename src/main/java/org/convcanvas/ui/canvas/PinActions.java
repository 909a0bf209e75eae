package org.convcanvas.ui.canvas;

import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/** What can be done with the pinned unit without a mouse. */
final class PinActions {
    private final Session session;
    private final Desk desk;

    PinActions(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
    }

    boolean pinned() {
        return session.view().pin() != null;
    }

    /** Pins what is under the pointer, else the middle of the selected map; what is pinned it lets go. */
    void toggle() {
        UnitAt under = desk.pointing().unit();
        UnitAt unit = under != null ? under : middle();
        session.view(view -> view.pin() != null
                ? view.withPin(null)
                : view.select(unit.id(), unit.channel()).withPin(unit));
    }

    private UnitAt middle() {
        String id = session.view().selected();
        Shape shape = network().shape(id);
        return new UnitAt(id, session.view().channel(), shape.height() / 2, shape.width() / 2);
    }

    void unpin() {
        session.view(view -> view.withPin(null));
    }

    /** Moves the pinned unit as far as its map goes. */
    void walk(int dx, int dy) {
        UnitAt pin = session.view().pin();
        if (pin != null) {
            Shape shape = network().shape(pin.id());
            int y = Math.max(0, Math.min(pin.y() + dy, shape.height() - 1));
            int x = Math.max(0, Math.min(pin.x() + dx, shape.width() - 1));
            session.view(view -> view.withPin(new UnitAt(pin.id(), pin.channel(), y, x)));
        }
    }

    /** Takes the pin along to the selected channel of its layer. */
    void follow() {
        session.view(view -> view.withPin(followed(view.pin(), view.selected(), view.channel())));
    }

    private static @Nullable UnitAt followed(@Nullable UnitAt pin, String id, int channel) {
        return pin == null || !pin.id().equals(id) ? pin : new UnitAt(id, channel, pin.y(), pin.x());
    }

    private Network network() {
        return session.experiment().network();
    }
}
