package org.convcanvas.ui.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Joins;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Which maps a layer joins: one list of the earlier maps that fit for each input. */
final class JoinInputs extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Integer, String> chosen;
    private final transient List<JComboBox<String>> combos = new ArrayList<>();
    private transient @Nullable Network shown;
    private String id = "";
    private boolean showing;

    /** @param chosen takes the number of an input, from 0, and the name of the map that it is to be */
    JoinInputs(BiConsumer<Integer, String> chosen) {
        super(new MigLayout("insets 0, gapx 6, gapy 6, fillx, wrap 2", "[44!][grow, fill]", "[26!]"));
        this.chosen = chosen;
        setOpaque(false);
    }

    void show(Network network, Node node) {
        if (network == shown && node.id().equals(id)) {
            return;
        }
        shown = network;
        id = node.id();
        showing = true;
        resize(node.inputs().size());
        for (int i = 0; i < combos.size(); i++) {
            JComboBox<String> combo = combos.get(i);
            combo.removeAllItems();
            Joins.inputs(network, id, i).forEach(combo::addItem);
            combo.setSelectedItem(node.inputs().get(i));
        }
        showing = false;
    }

    private void resize(int count) {
        if (count == combos.size()) {
            return;
        }
        removeAll();
        combos.clear();
        for (int i = 0; i < count; i++) {
            String name = Text.of("layer.input", i + 1);
            JComboBox<String> combo = combo(i);
            combo.getAccessibleContext().setAccessibleName(name);
            combos.add(combo);
            add(Labels.caption(name));
            add(combo, "wmin 0, h 26!");
        }
        revalidate();
    }

    private JComboBox<String> combo(int index) {
        JComboBox<String> combo = new JComboBox<>();
        Zoom.font(combo, Fonts.sans(12));
        combo.setMaximumRowCount(16);
        combo.addActionListener(event -> {
            if (!showing && combo.getSelectedItem() instanceof String name) {
                chosen.accept(index, name);
            }
        });
        return combo;
    }
}
