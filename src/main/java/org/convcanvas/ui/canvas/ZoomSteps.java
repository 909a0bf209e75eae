package org.convcanvas.ui.canvas;

/** The sizes that the zoom buttons stop at. */
final class ZoomSteps {
    private static final double[] STEPS = {
        0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4
    };
    private static final double NEAR = 1.01;

    private ZoomSteps() {}

    static double above(double zoom) {
        for (double step : STEPS) {
            if (step > zoom * NEAR) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    static double below(double zoom) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < zoom / NEAR) {
                return STEPS[i];
            }
        }
        return STEPS[0];
    }

    static double limited(double zoom) {
        return Math.max(STEPS[0], Math.min(STEPS[STEPS.length - 1], zoom));
    }
}
