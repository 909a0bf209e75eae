package org.convcanvas.ui.lens.maps;

import java.util.function.LongSupplier;
import javax.swing.Timer;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;
import org.convcanvas.ui.parts.Desk;

/**
 * Moves the pinned unit over its map row by row, as a kernel slides over the input. While it goes the rest of the map is
 * hatched: what has not been reached is shown as not computed yet.
 */
public final class Slide {
    private static final int FRAME_MILLIS = 16;
    private static final int FASTEST = 256;

    /** Units in a second at the lowest speed. */
    private static final double PACE = 60;

    private final Desk desk;
    private final Session session;
    private final Timer clock = new Timer(FRAME_MILLIS, event -> tick());
    private final LongSupplier nanos;
    private int speed = 1;
    private long before;
    private double owed;

    /** Stands still at first. */
    public Slide(Desk desk) {
        this(desk, System::nanoTime);
    }

    /** @param nanos the time in nanoseconds */
    Slide(Desk desk, LongSupplier nanos) {
        this.nanos = nanos;
        this.desk = desk;
        this.session = desk.session();
    }

    /** Whether it goes. */
    public boolean running() {
        return clock.isRunning();
    }

    /** Units in a sixtieth of a second. */
    public int speed() {
        return speed;
    }

    /** Four times as fast, or as slow as at first after the fastest. */
    public void faster() {
        speed = speed >= FASTEST ? 1 : 4 * speed;
    }

    /** Goes, from the first unit where none is pinned or the last one is, or stands still. */
    public void toggle() {
        if (running()) {
            stop();
        } else {
            UnitAt unit = unit();
            boolean anew = session.view().pin() == null || index(unit) == count(unit) - 1;
            before = nanos.getAsLong();
            owed = 0;
            clock.start();
            desk.pointing().slide(true);
            pin(anew ? at(unit, 0) : unit);
        }
    }

    /** Stands still; the map is whole again. */
    public void stop() {
        clock.stop();
        desk.pointing().slide(false);
    }

    /** To the first unit of the map. */
    public void first() {
        pin(at(unit(), 0));
    }

    /** To the last unit of the map. */
    public void last() {
        UnitAt unit = unit();
        pin(at(unit, count(unit) - 1));
    }

    /** To a unit, counted row by row from 0. */
    public void go(int index) {
        UnitAt unit = unit();
        pin(at(unit, Math.max(0, Math.min(index, count(unit) - 1))));
    }

    /** The place of the unit that is shown, counted row by row from 0. */
    public int index() {
        return index(unit());
    }

    /** How many units the map has. */
    public int count() {
        return count(unit());
    }

    /** One unit on. */
    public void forward() {
        step(1);
    }

    /** One unit back. */
    public void back() {
        step(-1);
    }

    /** One row on, or back for -1. */
    public void row(int rows) {
        step(rows * shape(unit()).width());
    }

    /** Goes on by as many units as are due: on a busy machine frames come late. */
    void tick() {
        if (session.view().pin() == null) {
            stop(); // somebody let it go
            return;
        }
        long now = nanos.getAsLong();
        owed += (now - before) * 1e-9 * PACE * speed;
        before = now;
        if (owed < 1) {
            return;
        }
        step((int) Math.min(owed, count()));
        owed -= (int) owed;
        UnitAt unit = unit();
        if (index(unit) == count(unit) - 1) {
            stop();
        }
    }

    private void step(int units) {
        UnitAt unit = unit();
        pin(at(unit, Math.max(0, Math.min(index(unit) + units, count(unit) - 1))));
    }

    private void pin(UnitAt unit) {
        session.view(view -> view.withPin(unit));
    }

    /** The pinned unit, else the one under the pointer if it is of the selected map, else the middle of that. */
    UnitAt unit() {
        View view = session.view();
        Network network = session.experiment().network();
        UnitAt pin = view.pin();
        UnitAt under = desk.pointing().unit();
        if (pin != null && pin.within(network)) {
            return pin;
        } else if (under != null
                && under.id().equals(view.selected())
                && under.channel() == view.channel()
                && under.within(network)) {
            return under;
        }
        boolean there = network.has(view.selected());
        Shape shape = there ? network.shape(view.selected()) : network.input();
        int channel = there ? Math.min(view.channel(), shape.channels() - 1) : 0;
        return new UnitAt(there ? view.selected() : Network.INPUT, channel, shape.height() / 2, shape.width() / 2);
    }

    private Shape shape(UnitAt unit) {
        Network network = session.experiment().network();
        return network.shape(unit.id());
    }

    private int count(UnitAt unit) {
        return shape(unit).plane();
    }

    private int index(UnitAt unit) {
        return unit.y() * shape(unit).width() + unit.x();
    }

    private UnitAt at(UnitAt unit, int index) {
        int width = shape(unit).width();
        return new UnitAt(unit.id(), unit.channel(), index / width, index % width);
    }
}
