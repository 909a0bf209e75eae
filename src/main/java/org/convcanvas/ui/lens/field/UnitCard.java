package org.convcanvas.ui.lens.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.BranchMisfit;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.analysis.Upstream;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Facts;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.convcanvas.ui.parts.Sentence;
import org.jspecify.annotations.Nullable;

/** Which unit it is, to be chosen by number too, and its field in numbers. */
final class UnitCard {
    private final Session session;
    private final FieldModel model;
    private final SpinnerNumberModel channel = new SpinnerNumberModel(1, 1, 1, 1);
    private final SpinnerNumberModel column = new SpinnerNumberModel(0, 0, 0, 1);
    private final SpinnerNumberModel row = new SpinnerNumberModel(0, 0, 0, 1);
    private final JLabel channels = Labels.caption("");
    private final Facts facts = new Facts();
    private final Facts measured = new Facts();
    private final Sentence misfit = new Sentence(Token.WARNING);
    private final Sentence nonlinear = new Sentence(Token.TEXT2);
    private final JButton pin = Buttons.flat("pin", 14, 20, Text.of("arithmetic.pin"));
    private final CollapsibleCard card;
    private boolean showing;
    private @Nullable Network known;
    private String knownId = "";
    private @Nullable ReceptiveField field;
    private String imageWords = "";
    private String apartWords = "";

    UnitCard(Desk desk, FieldModel model) {
        this.session = desk.session();
        this.model = model;
        JPanel content = new JPanel(new MigLayout(
                "insets 0, gapx 6, gapy 4, fillx, hidemode 3",
                "[0:0:, grow 1, fill][0:0:, grow 1, fill][0:0:, grow 1, fill]"));
        content.add(channels, "wmin 0");
        content.add(Labels.caption(Text.of("field.card.column")));
        content.add(Labels.caption(Text.of("field.card.row")), "wrap");
        content.add(spinner(channel, Text.of("field.card.channel")));
        content.add(spinner(column, Text.of("field.card.column")));
        content.add(spinner(row, Text.of("field.card.row")), "wrap");
        content.add(facts, "span 3, growx, gaptop 4, wrap");
        content.add(measured, "span 3, growx, gaptop 2, wrap");
        content.add(misfit, "span 3, growx, wmin 0, wrap");
        content.add(nonlinear, "span 3, growx, wmin 0");
        card = new CollapsibleCard(Text.of("field.card.unit"), content)
                .trailing(pin)
                .foldable();
        pin.addActionListener(event -> session.view(view -> view.withPin(null)));
    }

    JComponent component() {
        return card;
    }

    private JSpinner spinner(SpinnerNumberModel numbers, String name) {
        JSpinner spinner = NumberField.of(numbers, "0", 11, 3, name);
        spinner.addChangeListener(event -> chosen());
        return spinner;
    }

    private void chosen() {
        if (!showing) {
            UnitAt unit = new UnitAt(
                    model.unit().id(),
                    channel.getNumber().intValue() - 1,
                    row.getNumber().intValue(),
                    column.getNumber().intValue());
            session.view(view -> view.select(unit.id(), unit.channel()).withPin(unit));
        }
    }

    void refresh() {
        UnitAt unit = model.unit();
        Network network = model.network();
        Shape shape = network.shape(unit.id());
        if (network != known || !unit.id().equals(knownId)) {
            known = network;
            knownId = unit.id();
            field = ReceptiveField.of(network).get(unit.id());
            imageWords = Upstream.firstNonlinear(network, unit.id())
                    .map(node -> Text.of("field.card.nonlinear", node))
                    .orElse("");
            apartWords = apart(network);
        }
        card.subtitle(unit.id());
        pin.setVisible(session.view().pin() != null);
        channels.setText(Text.of("field.card.channels", shape.channels()));
        showing = true;
        set(channel, unit.channel() + 1, 1, shape.channels());
        set(column, unit.x(), 0, shape.width() - 1);
        set(row, unit.y(), 0, shape.height() - 1);
        showing = false;
        facts.show(model.forward() ? List.of() : theory(network));
        measured.show(model.forward() ? List.of() : measure());
        misfit.setText(model.forward() ? Text.of("field.card.forward") : apartWords);
        boolean gradient = session.view().field().source() == FieldLook.Source.ACTUAL
                && session.view().field().overlay().heat();
        nonlinear.setText(gradient && !model.forward() ? imageWords : "");
    }

    private static void set(SpinnerNumberModel model, int value, int least, int most) {
        model.setMinimum(least);
        model.setMaximum(most);
        model.setValue(value);
    }

    private List<Facts.Fact> theory(Network network) {
        Box box = model.box();
        Shape input = network.input();
        Box cut = new Box(
                Math.max(0, box.top()),
                Math.max(0, box.left()),
                Math.min(input.height() - 1, box.bottom()),
                Math.min(input.width() - 1, box.right()));
        Integer seen = model.trace().counts().get(Network.INPUT);
        List<Facts.Fact> rows = new ArrayList<>();
        rows.add(new Facts.Fact(
                Text.of("field.card.size"),
                field == null
                        ? Text.of("field.card.undefined", box.width(), box.height())
                        : Text.of("field.card.pixels", box.width(), box.height())));
        rows.add(new Facts.Fact(Text.of("field.card.covers.x"), range(box.left(), box.right())));
        rows.add(new Facts.Fact(Text.of("field.card.covers.y"), range(box.top(), box.bottom())));
        rows.add(new Facts.Fact(
                Text.of("field.card.centre"),
                Text.of("field.card.point", Numbers.tenths(box.centreX()), Numbers.tenths(box.centreY()))));
        boolean nothing = cut.height() <= 0 || cut.width() <= 0;
        long area = nothing ? 0 : (long) cut.height() * cut.width();
        long all = (long) box.height() * box.width();
        if (area < all) {
            rows.add(new Facts.Fact(Text.of("field.card.padding"), percent((double) (all - area) / all)));
        }
        if (seen != null && seen < area) {
            rows.add(new Facts.Fact(Text.of("field.card.holes"), Text.of("field.card.of", seen, area)));
        }
        double share = (double) (seen == null ? area : seen) / input.plane();
        rows.add(new Facts.Fact(Text.of("field.card.share"), percent(share)));
        return rows;
    }

    private List<Facts.Fact> measure() {
        if (!session.view().field().overlay().heat()) {
            return List.of();
        }
        String failure = model.measuring().failure();
        Measure measure = model.measure();
        if (!failure.isEmpty() || measure == null) {
            String words = failure.isEmpty() ? Text.of("field.measuring") : failure;
            return List.of(new Facts.Fact(Text.of("field.card.effective"), words));
        }
        EffectiveField spread = measure.field();
        Box most = measure.most();
        if (most == null) {
            return List.of(new Facts.Fact(Text.of("field.card.effective"), Text.of("field.card.nothing")));
        }
        return List.of(
                new Facts.Fact(
                        Text.of("field.card.effective"), Text.of("field.card.pixels", most.width(), most.height())),
                new Facts.Fact(
                        Text.of("field.card.sigma"),
                        Text.of("field.card.point", two(spread.sigmaX()), two(spread.sigmaY()))));
    }

    private String apart(Network network) {
        for (BranchMisfit one : BranchMisfit.of(network)) {
            if (model.trace().boxes().containsKey(one.node())) {
                return one.strides()
                        ? Text.of("field.card.strides", one.node())
                        : Text.of(
                                "field.card.apart",
                                one.node(),
                                one.first(),
                                one.second(),
                                Numbers.tenths(one.right()),
                                Numbers.tenths(one.down()));
            }
        }
        return network.has(model.unit().id()) ? whole(network) : "";
    }

    /** Why the field is the whole image, where it is. */
    private String whole(Network network) {
        for (Node node : network.nodes()) {
            boolean before = model.trace().boxes().containsKey(node.id());
            if (before
                    && node.layer().sight(network.shape(node.inputs().get(0))).isEmpty()) {
                return Text.of("field.card.whole", node.id());
            }
        }
        return "";
    }

    private static String range(int first, int last) {
        return Text.of("field.card.range", whole(first), whole(last));
    }

    private static String whole(int number) {
        return String.valueOf(number).replace('-', '−');
    }

    private static String two(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, share < 0.01 ? "%.2g %%" : "%.1f %%", 100 * share);
    }
}
