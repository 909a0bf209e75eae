package org.convcanvas.lab;

import java.util.LinkedHashSet;
import java.util.Set;
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
        boolean opened) {
    public View {
        expanded = Set.copyOf(expanded);
    }

    /** The first look at the start scene: its first convolution expanded and selected. */
    public static View start(String first, boolean dark) {
        return new View(first, 0, 0, Set.of(first), ColourMap.BLUE_RED, RangeMode.PER_MAP, 255, 1, dark, null, false);
    }

    /** With a column and one of its channels selected; another column than before is seen from without. */
    public View select(String id, int newChannel) {
        boolean same = id.equals(selected);
        int in = same ? inChannel : 0;
        return new View(id, newChannel, in, expanded, colours, range, fixedRange, zoom, dark, pin, opened && same);
    }

    public View withInChannel(int other) {
        return new View(selected, channel, other, expanded, colours, range, fixedRange, zoom, dark, pin, opened);
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
        return new View(selected, channel, inChannel, others, colours, range, fixedRange, zoom, dark, pin, opened);
    }

    public View withColours(ColourMap other) {
        return new View(selected, channel, inChannel, expanded, other, range, fixedRange, zoom, dark, pin, opened);
    }

    public View withRange(RangeMode other) {
        return new View(selected, channel, inChannel, expanded, colours, other, fixedRange, zoom, dark, pin, opened);
    }

    public View withFixedRange(float other) {
        return new View(selected, channel, inChannel, expanded, colours, range, other, zoom, dark, pin, opened);
    }

    public View withZoom(double other) {
        return new View(selected, channel, inChannel, expanded, colours, range, fixedRange, other, dark, pin, opened);
    }

    public View withDark(boolean other) {
        return new View(selected, channel, inChannel, expanded, colours, range, fixedRange, zoom, other, pin, opened);
    }

    /** What names columns names them otherwise. */
    View renamed(UnaryOperator<String> name) {
        Set<String> open = expanded.stream().map(name).collect(Collectors.toSet());
        UnitAt unit = pin == null ? null : new UnitAt(name.apply(pin.id()), pin.channel(), pin.y(), pin.x());
        View other = new View(
                name.apply(selected), channel, inChannel, open, colours, range, fixedRange, zoom, dark, pin, opened);
        return other.withPin(unit);
    }

    public View withPin(@Nullable UnitAt other) {
        return new View(selected, channel, inChannel, expanded, colours, range, fixedRange, zoom, dark, other, opened);
    }

    /** With the selected layer seen from within, or from without. */
    public View withOpened(boolean other) {
        return new View(selected, channel, inChannel, expanded, colours, range, fixedRange, zoom, dark, pin, other);
    }
}
