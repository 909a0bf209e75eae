package org.convcanvas.ui.frame;

import java.util.Optional;
import javax.swing.Timer;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Settings;
import org.convcanvas.ui.parts.SystemTheme;

/** Keeps the theme that of the desktop, while that is wanted. */
final class ThemeFollower {
    private static final String KEY = "themeOfSystem";
    private static final int MILLIS = 4000;

    private final Desk desk;
    private final Settings settings;
    private final Timer clock = new Timer(MILLIS, event -> ask());
    private boolean asking;

    ThemeFollower(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
        if (following()) {
            start();
        }
    }

    boolean following() {
        return settings.get(KEY, "no").equals("yes");
    }

    /** Follows from now on, or no longer. */
    void follow(boolean wanted) {
        settings.put(KEY, wanted ? "yes" : "no", desk.jobs());
        if (wanted) {
            start();
        } else {
            clock.stop();
        }
    }

    private void start() {
        clock.start();
        ask();
    }

    private void ask() {
        if (!asking) {
            asking = true;
            desk.jobs().run(SystemTheme::dark, this::told, failure -> asking = false);
        }
    }

    private void told(Optional<Boolean> dark) {
        asking = false;
        if (!following()) {
            return;
        } else if (dark.isPresent()) {
            desk.session().view(view -> view.withDark(dark.get()));
        } else {
            follow(false);
            desk.notices().problem(Text.of("theme.untold"));
        }
    }
}
