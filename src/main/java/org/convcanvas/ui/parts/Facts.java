package org.convcanvas.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.render.Fonts;

/** Named numbers one below the other: the name at the left, the number at the right. */
public final class Facts extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient List<JLabel> names = new ArrayList<>();
    private final transient List<JLabel> values = new ArrayList<>();

    /** A row of a list of facts. */
    public record Fact(String name, String value) {}

    /** An empty list. */
    public Facts() {
        super(new MigLayout("insets 0, gapx 8, gapy 5, fillx, wrap 2, hidemode 3", "[]push[right]", "[17!]"));
        setOpaque(false);
    }

    /** Shows other rows. */
    public void show(List<Fact> facts) {
        boolean more = facts.size() > names.size();
        while (names.size() < facts.size()) {
            JLabel name = Labels.body("");
            JLabel value = Labels.mono("", 12);
            value.setFont(Fonts.mono(12));
            names.add(name);
            values.add(value);
            add(name, "wmin 0");
            add(value, "wmin 0");
        }
        for (int i = 0; i < names.size(); i++) {
            boolean shown = i < facts.size();
            more |= names.get(i).isVisible() != shown;
            names.get(i).setVisible(shown);
            values.get(i).setVisible(shown);
            if (shown) {
                names.get(i).setText(facts.get(i).name());
                values.get(i).setText(facts.get(i).value());
            }
        }
        if (more) {
            revalidate();
        }
    }
}
