package org.convcanvas.analysis;

import org.convcanvas.network.Pair;

/**
 * How the units of a layer stand over the input when it is moved (lane A) and when it is not (lane B).
 *
 * @param field r, j and P
 * @param phaseA how far further down and right lane A's units look than the field says, in pixels of the input
 * @param phaseB likewise lane B's; they differ where a layer chooses its grid by what it sees
 */
record MapGrid(ReceptiveField field, Pair phaseA, Pair phaseB) {
    /** That of the input itself. */
    static MapGrid pixels() {
        return of(ReceptiveField.PIXEL);
    }

    static MapGrid of(ReceptiveField field) {
        return new MapGrid(field, Pair.of(0), Pair.of(0));
    }

    /** Whether the choices moved both as far. */
    boolean movesLike(MapGrid other) {
        return phaseB.y() - phaseA.y() == other.phaseB.y() - other.phaseA.y()
                && phaseB.x() - phaseA.x() == other.phaseB.x() - other.phaseA.x();
    }

    /** How many units lane B has to be shifted: (d + phase B - phase A) / j. */
    Shift units(Transformation shift) {
        Shift d = (Shift) shift;
        return new Shift(d.dx() + phaseB.x() - phaseA.x(), d.dy() + phaseB.y() - phaseA.y()).per(field.jump());
    }

    /** A map of places of the input as one of units: from a unit of lane A to a place between those of lane B. */
    Affine inUnits(Affine map) {
        double downA = field.centreY() + phaseA.y();
        double rightA = field.centreX() + phaseA.x();
        double jy = field.jump().y();
        double jx = field.jump().x();
        return new Affine(
                map.yy(),
                map.yx() * jx / jy,
                (map.y(downA, rightA) - field.centreY() - phaseB.y()) / jy,
                map.xy() * jy / jx,
                map.xx(),
                (map.x(downA, rightA) - field.centreX() - phaseB.x()) / jx);
    }
}
