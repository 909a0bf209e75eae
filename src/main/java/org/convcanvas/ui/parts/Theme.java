package org.convcanvas.ui.parts;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.extras.FlatAnimatedLafChange;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.Objects;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;

/** Puts the program's colours, sizes and fonts into the look and feel. */
public final class Theme {
    private static final String SOURCE = "org.convcanvas.render.theme";

    private Theme() {}

    /** Sets the look and feel up, before the first component is made. */
    public static void install(boolean dark) {
        FlatLaf.registerCustomDefaultsSource(SOURCE);
        GraphicsEnvironment fonts = GraphicsEnvironment.getLocalGraphicsEnvironment();
        fonts.registerFont(Fonts.sans(12)); // so that HTML in tooltips finds them by name
        fonts.registerFont(Fonts.semibold(12));
        fonts.registerFont(Fonts.mono(12));
        font();
        FlatLaf.setup(laf(dark));
    }

    private static void font() {
        UIManager.put("defaultFont", new FontUIResource(Fonts.sans(12 * UIScale.getZoomFactor())));
    }

    /** Gives the whole interface a size, every open window included; 1 is 100 %. */
    public static void zoom(double factor) {
        if (UIScale.setZoomFactor((float) factor)) {
            font();
            FlatLaf.setup(laf(dark()));
            FlatLaf.updateUI();
        }
    }

    /** Changes between the themes, every open window included. */
    public static void apply(boolean dark) {
        if (FlatLaf.isLafDark() == dark) {
            return;
        }
        FlatAnimatedLafChange.showSnapshot();
        FlatLaf.setup(laf(dark));
        FlatLaf.updateUI();
        FlatAnimatedLafChange.hideSnapshotWithAnimation();
    }

    private static FlatLaf laf(boolean dark) {
        return dark ? new ConvDark() : new ConvLight();
    }

    /** True while the dark theme is set. */
    public static boolean dark() {
        return FlatLaf.isLafDark();
    }

    /** A token's colour in the present theme. */
    public static Color colour(Token token) {
        return Objects.requireNonNull(UIManager.getColor(token.key()), token.key());
    }
}
