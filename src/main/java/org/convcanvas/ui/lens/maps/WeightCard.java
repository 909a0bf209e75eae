package org.convcanvas.ui.lens.maps;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.Reach;
import org.convcanvas.analysis.WeightUse;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Pair;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.Pointing;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * A card of the inspector, while a layer is seen from within or a weight is pointed at: what the weight that was pointed
 * at last multiplies, so far and still to come, as its kernel slides over the channel.
 */
public final class WeightCard implements SessionListener {
    private final Desk desk;
    private final Session session;
    private final Sheet sheet = new Sheet();
    private final CollapsibleCard card;
    private final Latest<WeightFacts> latest;
    private Pointing.@Nullable Weight shown;

    /** A card that follows the desk from now on. */
    public WeightCard(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
        latest = new Latest<>(desk.jobs(), this::arrived);
        sheet.setName("weight");
        card = new CollapsibleCard(Text.of("weight.title"), sheet).foldable();
        desk.pointing().listen(this::refresh);
        session.listen(this);
        refresh();
    }

    /** The card. */
    public JComponent component() {
        return card;
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        refresh();
    }

    private void refresh() {
        View view = session.view();
        Snapshot snapshot = session.snapshot();
        Pointing.Weight pointed = desk.pointing().weight();
        boolean wanted = view.opened()
                || pointed != null
                        && view.lens() == Lens.MAPS
                        && desk.pointing().explained(view) == null;
        FilterTable table = wanted ? FilterTable.of(session.experiment().network(), view.selected()) : null;
        card.setVisible(table != null);
        if (table == null || snapshot == null) {
            return;
        }
        shown = pointed != null ? pointed : shown;
        Pair kernel = table.conv().window().kernel();
        Pointing.Weight weight = shown == null || shown.row() >= kernel.y() || shown.column() >= kernel.x()
                ? new Pointing.Weight(kernel.y() / 2, kernel.x() / 2)
                : shown;
        UnitAt unit = present(table, view);
        int size = Zoom.px(WeightPicture.SIDE);
        WeightFacts.Inks inks = new WeightFacts.Inks(ink(Token.ACCENT), ink(Token.SEG), ink(Token.TEXT3));
        latest.ask(() -> WeightFacts.of(snapshot, view, weight.row(), weight.column(), unit, size, inks));
    }

    private static int ink(Token token) {
        return Theme.colour(token).getRGB();
    }

    /** The pinned unit where it is one of the layer's; before it all units have been reached, behind it none. */
    private static @Nullable UnitAt present(FilterTable table, View view) {
        UnitAt pin = view.pin();
        if (pin == null || !pin.id().equals(table.id()) && !pin.id().equals(table.activation())) {
            return null;
        }
        Shape output = table.output();
        return pin.y() < output.height() && pin.x() < output.width() ? pin : null;
    }

    private void arrived(@Nullable WeightFacts facts) {
        if (facts == null) {
            return;
        }
        card.title(Text.of("weight.of", Numbers.signed(facts.weight(), true)));
        card.subtitle(Text.of("weight.place", facts.column(), facts.row()));
        String pixels = Text.of(
                "weight.pixels",
                facts.use().pixels() - facts.use().count(WeightUse.State.NEVER),
                facts.use().pixels(),
                facts.table().source(),
                facts.channel() + 1,
                facts.table().channels());
        List<WeightKey.Line> lines = lines(facts);
        StringBuilder spoken = new StringBuilder(pixels);
        lines.forEach(line -> spoken.append("; ").append(line.words()));
        sheet.show(List.of(new TextRow(pixels), new WeightPicture(facts), new WeightKey(lines)), spoken.toString());
    }

    private static List<WeightKey.Line> lines(WeightFacts facts) {
        WeightUse use = facts.use();
        List<WeightKey.Line> lines = new ArrayList<>();
        WeightUse.Pixel now = facts.now();
        lines.add(new WeightKey.Line(
                WeightKey.Mark.NOW,
                now == null
                        ? Text.of("weight.now.beyond")
                        : Text.of(
                                "weight.now",
                                now.x(),
                                now.y(),
                                Numbers.signed(facts.pixel(), false),
                                Numbers.signed(facts.weight(), false),
                                Numbers.signed(facts.pixel() * facts.weight(), true))));
        String often = Text.of("weight.often", use.most());
        String done = Text.of(facts.swept() ? "weight.done" : "weight.all", use.count(WeightUse.State.DONE), often);
        lines.add(new WeightKey.Line(WeightKey.Mark.DONE, done));
        if (facts.swept()) {
            int left = use.count(WeightUse.State.TO_COME);
            lines.add(new WeightKey.Line(WeightKey.Mark.TO_COME, Text.of("weight.toCome", left)));
        }
        int never = use.count(WeightUse.State.NEVER);
        lines.add(new WeightKey.Line(WeightKey.Mark.NEVER, Text.of("weight.never", never) + where(facts, never)));
        return lines;
    }

    /** Which pixels it never meets, where these are whole rows and columns at the border. */
    private static String where(WeightFacts facts, int never) {
        Reach reach = facts.use().reach();
        Shape input = facts.table().input();
        if (never == 0 || reach == null) {
            return "";
        }
        int inside = (reach.y1() - reach.y0()) * (reach.x1() - reach.x0());
        if (never != input.plane() - inside) {
            return Text.of("weight.between");
        }
        List<String> edges = new ArrayList<>();
        edge(edges, "weight.rows.first", reach.y0());
        edge(edges, "weight.rows.last", input.height() - reach.y1());
        edge(edges, "weight.columns.first", reach.x0());
        edge(edges, "weight.columns.last", input.width() - reach.x1());
        return ", " + String.join(Text.of("weight.and"), edges);
    }

    private static void edge(List<String> edges, String key, int count) {
        if (count > 0) {
            edges.add(Text.of(key, count));
        }
    }
}
