package org.convcanvas.lab;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.convcanvas.picture.ColourMap;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment is looked at: saved with the scene, not undoable.
 *
 * @param selected the selected column: a node's name or {@link org.convcanvas.network.Network#INPUT}
 * @param channel the selected output channel (filter) of the selected node, from 0
 * @param inChannel the input channel whose kernel is edited, from 0
 * @param expanded the columns shown with large, named tiles
 * @param colours the colour map of feature maps
 * @param range over what the colour scale is taken
 * @param fixedRange the scale's end where the range is fixed, positive
 * @param zoom of the canvas, 1 = 100 %; 0 = fitted to the window
 * @param dark the theme
 * @param pin the unit whose arithmetic stays on the screen; null when it is the one under the pointer
 * @param opened whether the selected layer is seen from within: what each filter makes of each channel
 * @param lens what the canvas, the inspector and the drawer are about
 * @param field how the receptive-field lens shows a field
 * @param shift what the shift lens does to the image
 * @param share what the parameters lens is about
 * @param fronts the channel that was selected last, by column, of those that lie behind
 */
public record View(
        String selected,
        int channel,
        int inChannel,
        Set<String> expanded,
        ColourMap colours,
        RangeMode range,
        float fixedRange,
        double zoom,
        boolean dark,
        @Nullable UnitAt pin,
        boolean opened,
        Lens lens,
        FieldLook field,
        ShiftLook shift,
        ShareLook share,
        Map<String, Integer> fronts) {
    public View {
        expanded = Set.copyOf(expanded);
        fronts = Map.copyOf(fronts);
    }

    /** The first look at the start scene: its first convolution expanded and selected. */
    public static View start(String first, boolean dark) {
        return new View(
                first,
                0,
                0,
                Set.of(first),
                ColourMap.BLUE_RED,
                RangeMode.PER_MAP,
                255,
                1,
                dark,
                null,
                false,
                Lens.MAPS,
                FieldLook.START,
                ShiftLook.START,
                ShareLook.START,
                Map.of());
    }

    /**
     * With a column and one of its channels selected; another column than before is seen from without. In one that is seen
     * from within, a unit that is pinned goes along to the same place of the other channel.
     */
    public View select(String id, int newChannel) {
        boolean same = id.equals(selected);
        UnitAt held = pin;
        boolean along = opened && same && held != null && held.id().equals(id);
        return with(draft -> {
            draft.pin = along && held != null ? new UnitAt(id, newChannel, held.y(), held.x()) : held;
            draft.selected = id;
            draft.channel = newChannel;
            draft.inChannel = same ? inChannel : 0;
            draft.opened = opened && same;
            Map<String, Integer> others = new HashMap<>(fronts);
            others.put(id, newChannel);
            draft.fronts = others;
        });
    }

    public View withInChannel(int other) {
        return with(draft -> draft.inChannel = other);
    }

    /** With a column expanded, or compact when it was. */
    public View toggleExpanded(String id) {
        Set<String> changed = new LinkedHashSet<>(expanded);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return withExpanded(changed);
    }

    public View withExpanded(Set<String> others) {
        return with(draft -> draft.expanded = others);
    }

    public View withColours(ColourMap other) {
        return with(draft -> draft.colours = other);
    }

    public View withRange(RangeMode other) {
        return with(draft -> draft.range = other);
    }

    public View withFixedRange(float other) {
        return with(draft -> draft.fixedRange = other);
    }

    public View withZoom(double other) {
        return with(draft -> draft.zoom = other);
    }

    public View withDark(boolean other) {
        return with(draft -> draft.dark = other);
    }

    /** What names columns names them otherwise. */
    View renamed(UnaryOperator<String> name) {
        return with(draft -> {
            draft.selected = name.apply(selected);
            draft.expanded = expanded.stream().map(name).collect(Collectors.toSet());
            draft.pin = pin == null ? null : new UnitAt(name.apply(pin.id()), pin.channel(), pin.y(), pin.x());
            Map<String, Integer> others = new HashMap<>();
            fronts.forEach((id, front) -> others.put(name.apply(id), front));
            draft.fronts = others;
        });
    }

    public View withPin(@Nullable UnitAt other) {
        return with(draft -> draft.pin = other);
    }

    /** With the selected layer seen from within, which the lens of the maps shows, or from without. */
    public View withOpened(boolean other) {
        return with(draft -> {
            draft.opened = other;
            draft.lens = other ? Lens.MAPS : lens;
        });
    }

    /** Through another lens; a layer is seen from within only through that of the maps. */
    public View withLens(Lens other) {
        return with(draft -> {
            draft.lens = other;
            draft.opened = opened && other == Lens.MAPS;
        });
    }

    public View withField(FieldLook other) {
        return with(draft -> draft.field = other);
    }

    public View withShift(ShiftLook other) {
        return with(draft -> draft.shift = other);
    }

    public View withShare(ShareLook other) {
        return with(draft -> draft.share = other);
    }

    /** Whether each column shows one map, in front of the others. */
    public boolean oneMap() {
        return lens == Lens.RECEPTIVE_FIELD && field.oneMap();
    }

    private View with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.view();
    }

    /** A view in the making. */
    private static final class Draft {
        private String selected;
        private int channel;
        private int inChannel;
        private Set<String> expanded;
        private ColourMap colours;
        private RangeMode range;
        private float fixedRange;
        private double zoom;
        private boolean dark;
        private @Nullable UnitAt pin;
        private boolean opened;
        private Lens lens;
        private FieldLook field;
        private ShiftLook shift;
        private ShareLook share;
        private Map<String, Integer> fronts;

        Draft(View from) {
            selected = from.selected;
            channel = from.channel;
            inChannel = from.inChannel;
            expanded = from.expanded;
            colours = from.colours;
            range = from.range;
            fixedRange = from.fixedRange;
            zoom = from.zoom;
            dark = from.dark;
            pin = from.pin;
            opened = from.opened;
            lens = from.lens;
            field = from.field;
            shift = from.shift;
            share = from.share;
            fronts = from.fronts;
        }

        View view() {
            return new View(
                    selected,
                    channel,
                    inChannel,
                    expanded,
                    colours,
                    range,
                    fixedRange,
                    zoom,
                    dark,
                    pin,
                    opened,
                    lens,
                    field,
                    shift,
                    share,
                    fronts);
        }
    }
}
