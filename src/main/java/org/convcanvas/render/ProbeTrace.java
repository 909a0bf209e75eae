package org.convcanvas.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convcanvas.analysis.Reach;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Activation;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.Window;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Finds what is drawn over the maps for a unit or a weight. */
public final class ProbeTrace {
    private static final int LOUPE = 9;
    private static final int MOST_LOUPE = 40;
    private static final int ROUND = 3;

    private final Evaluation evaluation;
    private final Network network;
    private final InputFormat format;
    private final List<ProbeMarks.Box> boxes = new ArrayList<>();
    private final List<UnitAt> rings = new ArrayList<>();

    private ProbeTrace(Evaluation evaluation, InputFormat format) {
        this.evaluation = evaluation;
        this.network = evaluation.network();
        this.format = format;
    }

    /**
     * The marks of a unit: the patch that it sees, its receptive field on the input, the same unit in the layers behind up
     * to the first that mixes channels; of an input pixel, the units that see it.
     *
     * @param inChannel which of the channels that a filter reads is looked at
     * @return null when the evaluation has no such unit
     */
    public static @Nullable ProbeMarks of(Evaluation evaluation, InputFormat format, UnitAt unit, int inChannel) {
        return unit.within(evaluation.network()) ? new ProbeTrace(evaluation, format).unit(unit, inChannel) : null;
    }

    /** The pixels that one weight of a convolution multiplies, at all its places. */
    public static ProbeMarks of(Network network, String id, int channel, int inChannel, int row, int column) {
        Node node = network.node(id);
        String source = node.inputs().get(0);
        Conv conv = (Conv) node.layer();
        Axis vertical = conv.window().vertical(network.shape(source));
        Axis horizontal = conv.window().horizontal(network.shape(source));
        int first = channel
                / (conv.filters() / conv.groups())
                * (network.shape(source).channels() / conv.groups());
        ProbeMarks.Box box = new ProbeMarks.Box(
                source,
                first + inChannel,
                vertical.position(0, row),
                horizontal.position(0, column),
                vertical.position(vertical.output() - 1, row) + 1,
                horizontal.position(horizontal.output() - 1, column) + 1,
                false,
                vertical.stride(),
                horizontal.stride());
        return new ProbeMarks(null, "", List.of(box), List.of(), null, false);
    }

    private ProbeMarks unit(UnitAt unit, int inChannel) {
        ProbeMarks.Loupe loupe = null;
        if (unit.id().equals(Network.INPUT)) {
            Map<String, Reach> reached = Reach.of(network, unit.y(), unit.x());
            reached.forEach((id, r) -> boxes.add(new ProbeMarks.Box(id, -1, r.y0(), r.x0(), r.y1(), r.x1(), false)));
            loupe = loupe(new ProbeMarks.Box(Network.INPUT, 0, unit.y(), unit.x(), unit.y() + 1, unit.x() + 1, false));
        } else {
            back(unit, inChannel);
            ProbeMarks.Box field = field(unit);
            if (field != null) {
                boxes.add(field);
                loupe = loupe(field);
            }
            ahead(unit);
        }
        Tensor map = evaluation.map(unit.id());
        float value = map.at(unit.channel(), unit.y(), unit.x());
        return new ProbeMarks(
                unit, Numbers.signed(value, !unit.id().equals(Network.INPUT)), boxes, rings, loupe, false);
    }

    /** The patch in the maps that the unit reads. */
    private void back(UnitAt unit, int inChannel) {
        Node node = network.node(unit.id());
        Layer layer = node.layer();
        for (String source : node.inputs()) {
            Shape shape = network.shape(source);
            Optional<Window> window = layer.sight(shape);
            if (source.equals(Network.INPUT) || window.isEmpty()) {
                continue; // the receptive field is drawn there
            }
            Axis vertical = window.get().vertical(shape);
            Axis horizontal = window.get().horizontal(shape);
            int y = vertical.position(unit.y(), 0);
            int x = horizontal.position(unit.x(), 0);
            int channel = channel(layer, shape, unit.channel(), inChannel);
            if (vertical.span() == 1 && horizontal.span() == 1 && channel < shape.channels()) {
                rings.add(new UnitAt(source, channel, y, x));
            } else {
                boxes.add(new ProbeMarks.Box(source, channel, y, x, y + vertical.span(), x + horizontal.span(), true));
            }
        }
    }

    private static int channel(Layer layer, Shape input, int channel, int inChannel) {
        Conv conv = Sharing.shared(layer);
        if (conv != null) {
            int channels = input.channels() / conv.groups();
            return channel / (conv.filters() / conv.groups()) * channels + Math.min(inChannel, channels - 1);
        }
        boolean each = input.channels() > channel;
        return each ? channel : 0;
    }

    /** The receptive field on the input; null where it is undefined or the whole image. */
    private ProbeMarks.@Nullable Box field(UnitAt unit) {
        ReceptiveField field = ReceptiveField.of(network).get(unit.id());
        if (field == null || field.equals(ReceptiveField.whole(network.input()))) {
            return null;
        }
        int y = unit.y() * field.jump().y() - field.padding().y();
        int x = unit.x() * field.jump().x() - field.padding().x();
        boolean direct = network.node(unit.id()).inputs().contains(Network.INPUT);
        return new ProbeMarks.Box(
                Network.INPUT, 0, y, x, y + field.size().y(), x + field.size().x(), direct);
    }

    /** The same unit behind the layers that keep channels apart. */
    private void ahead(UnitAt unit) {
        UnitAt here = unit;
        for (Node node : network.nodes()) {
            if (!node.inputs().equals(List.of(here.id())) || !keepsChannels(node.layer())) {
                continue;
            }
            Shape shape = network.shape(here.id());
            Window window = node.layer().sight(shape).orElseThrow();
            Axis vertical = window.vertical(shape);
            Axis horizontal = window.horizontal(shape);
            int y = Math.floorDiv(here.y() + vertical.begin(), vertical.stride());
            int x = Math.floorDiv(here.x() + horizontal.begin(), horizontal.stride());
            if (y >= vertical.output() || x >= horizontal.output()) {
                return; // no window reaches it
            }
            here = new UnitAt(node.id(), here.channel(), y, x);
            rings.add(here);
        }
    }

    private static boolean keepsChannels(Layer layer) {
        return layer instanceof Activation
                || layer instanceof MaxPool
                || layer instanceof AveragePool
                || layer instanceof L2Pool
                || layer instanceof BlurPool
                || layer instanceof BatchNorm
                || layer instanceof Dropout
                || layer instanceof Bypassed;
    }

    /** The input about a box; null where that is too much to be enlarged. */
    private ProbeMarks.@Nullable Loupe loupe(ProbeMarks.Box seen) {
        Shape shape = network.input();
        int larger = Math.max(seen.y1() - seen.y0(), seen.x1() - seen.x0());
        int side = Math.max(LOUPE, larger + 2 * ROUND);
        if (side > MOST_LOUPE || side > shape.height() || side > shape.width()) {
            return null;
        }
        int y = within((seen.y0() + seen.y1() - side) / 2, shape.height() - side);
        int x = within((seen.x0() + seen.x1() - side) / 2, shape.width() - side);
        float[] data = new float[shape.channels() * side * side];
        int at = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int row = y; row < y + side; row++) {
                evaluation.input().copyRow(c, row, x, side, data, at);
                at += side;
            }
        }
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Tensor part = Tensor.of(Shape.of(shape.channels(), side, side), data);
        MapImage.paintInput(part, format, pixels, side, 0, 0, side, side);
        return new ProbeMarks.Loupe(image, y, x, seen);
    }

    private static int within(int at, int last) {
        return Math.max(0, Math.min(at, last));
    }
}
