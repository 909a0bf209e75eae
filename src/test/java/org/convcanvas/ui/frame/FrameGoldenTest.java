package org.convcanvas.ui.frame;

import java.awt.Component;
import java.util.Objects;
import org.convcanvas.golden.Golden;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGoldenTest {
    private static final long NANOS = 3_100_000;

    private static Bench bench(boolean dark, int width, int height) {
        Bench bench = Bench.of(dark);
        bench.desk.live().refresh();
        Snapshot computed = Objects.requireNonNull(bench.desk.session().snapshot());
        bench.desk
                .session()
                .publish(new Snapshot(computed.revision(), computed.experiment(), computed.evaluation(), null, NANOS));
        bench.part(StatusBar.class).point(new UnitAt("Conv 1", 0, 8, 16));
        return bench.sized(width, height);
    }

    private static void check(String name, boolean dark, Component part) {
        Golden.check("frame-" + name + (dark ? "-dark" : "-light"), Bench.image(part));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void barsAndRail(boolean dark) {
        Bench bench = bench(dark, 1440, 900);
        check("top", dark, bench.part(TopBar.class));
        check("toolbar", dark, bench.part(CanvasToolbar.class));
        check("rail", dark, bench.part(Rail.class));
        check("status", dark, bench.part(StatusBar.class));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void narrow(boolean dark) {
        Bench bench = bench(dark, 1280, 720);
        check("top-narrow", dark, bench.part(TopBar.class));
        check("strip", dark, bench.part(Rail.class));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void banner(boolean dark) {
        Bench bench = bench(dark, 1440, 900);
        bench.banner.problem("“photo.jpg” is cut off, its end is missing: copy or download it again");
        bench.sized(1440, 900);
        check("banner", dark, bench.banner);
    }
}
