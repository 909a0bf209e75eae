package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Makes the pixels of all maps that a layout shows: a long job, not for the event thread. */
public final class TileMaker {
    private static final Cancel NEVER = new Cancel();

    private final Experiment experiment;
    private final Evaluation evaluation;
    private final View view;
    private final double scale;
    private final TileImages earlier;
    private final boolean reusable;
    private final Parallel parallel;
    private final String key;

    private TileMaker(
            Experiment experiment,
            Evaluation evaluation,
            View view,
            double scale,
            TileImages earlier,
            Parallel parallel) {
        this.parallel = parallel;
        this.experiment = experiment;
        this.evaluation = evaluation;
        this.view = view;
        this.scale = scale;
        this.earlier = earlier;
        this.key = view.colours() + " " + view.dark() + " " + view.range() + " " + view.fixedRange();
        this.reusable = key.equals(earlier.key()) && view.range() != RangeMode.NETWORK;
    }

    /**
     * The pixels for {@code layout}, {@code scale} of them for a logical pixel at 100 %.
     *
     * @param experiment that was evaluated; layers that the layout shows and it lacks have no tiles
     * @param earlier pictures whose maps are the same are taken from it
     * @param region the part of the canvas that is wanted, or null for all: other columns have no tiles
     * @param parallel shares the maps among its threads
     */
    public static TileImages make(
            Experiment experiment,
            Evaluation evaluation,
            View view,
            CanvasLayout layout,
            double scale,
            TileImages earlier,
            @Nullable Rectangle2D region,
            Parallel parallel) {
        return new TileMaker(experiment, evaluation, view, scale, earlier, parallel).make(layout, region);
    }

    private TileImages make(CanvasLayout layout, @Nullable Rectangle2D region) {
        Ranges ranges = new Ranges(evaluation, view);
        Map<String, List<TileImage>> images = new HashMap<>();
        Map<String, UnitImage> units = new HashMap<>();
        for (Column column : layout.columns()) {
            if (region != null && !region.intersects(column.box())) {
                continue;
            }
            boolean input =
                    !layout.columns().isEmpty() && column == layout.columns().get(0);
            boolean computed = evaluation.network().has(column.id());
            Units numbers = column.units();
            if (numbers != null) {
                if (computed && evaluation.network().shape(column.id()).plane() == 1) {
                    units.put(column.id(), units(column, numbers, ranges));
                }
            } else if (input || computed) {
                images.put(column.id(), input ? List.of(input(column)) : maps(column, ranges));
            }
        }
        return new TileImages(key, images, units);
    }

    private TileImage input(Column column) {
        Tensor input = evaluation.input();
        Rectangle2D.Double bounds = column.tiles().get(0).bounds();
        TileImage old = earlier.of(column.id(), 0);
        if (old != null && old.source() == input && fits(old.image(), bounds)) {
            return old;
        }
        BufferedImage image = MapPixels.input(experiment, input, bounds, scale);
        CellNumbers numbers = input.shape().channels() > 1 ? null : CellNumbers.of(input, 0, bounds, image);
        return new TileImage(0, input, image, null, 0, false, numbers);
    }

    private UnitImage units(Column column, Units units, Ranges ranges) {
        Tensor maps = evaluation.map(column.id());
        UnitImage old = earlier.units(column.id());
        if (reusable && old != null && old.source() == maps && UnitMaker.fits(old.image(), units, scale)) {
            return old;
        }
        return UnitMaker.make(maps, column, units, ranges.ofUnits(maps), view, scale);
    }

    private List<TileImage> maps(Column column, Ranges ranges) {
        Tensor maps = evaluation.map(column.id());
        List<Tile> tiles = column.tiles().stream()
                .filter(tile -> tile.channel() < maps.shape().channels())
                .toList();
        Tensor kernel = evaluation.weights().kernel(column.id());
        if (reusable && same(tiles, maps, kernel)) {
            return all(tiles);
        }
        double shared = ranges.of(maps);
        TileImage[] images = new TileImage[tiles.size()];
        parallel.run(images.length, NEVER, i -> {
            Tile tile = tiles.get(i);
            int channel = tile.channel();
            double range = Ranges.of(maps, channel, shared);
            BufferedImage image = painted(maps, channel, range, tile.bounds());
            BufferedImage swatch = tile.swatch() == null || kernel == null ? null : swatch(kernel, tile);
            CellNumbers numbers = CellNumbers.of(maps, channel, tile.bounds(), image);
            images[i] = new TileImage(channel, maps, image, swatch, range, zero(maps, channel), numbers);
        });
        return List.of(images);
    }

    private boolean same(List<Tile> tiles, Tensor maps, @Nullable Tensor kernel) {
        for (Tile tile : tiles) {
            TileImage old = earlier.of(tile.id(), tile.channel());
            if (old == null
                    || (kernel != null && tile.swatch() != null)
                    || old.source() != maps
                    || !fits(old.image(), tile.bounds())) {
                return false;
            }
        }
        return true;
    }

    private List<TileImage> all(List<Tile> tiles) {
        List<TileImage> images = new ArrayList<>();
        for (Tile tile : tiles) {
            TileImage old = earlier.of(tile.id(), tile.channel());
            if (old != null) {
                images.add(old);
            }
        }
        return images;
    }

    private BufferedImage painted(Tensor maps, int channel, double range, Rectangle2D.Double bounds) {
        return MapPixels.map(maps, channel, range, view, bounds, scale);
    }

    /** The kernel of the edited input channel where its layer is selected, else of the first one. */
    private @Nullable BufferedImage swatch(Tensor kernel, Tile tile) {
        Rectangle2D.Double bounds = tile.swatch();
        if (bounds == null || tile.channel() >= kernel.shape().extent(0)) {
            return null;
        }
        int channels = kernel.shape().extent(1);
        int in = tile.id().equals(view.selected()) ? Math.min(view.inChannel(), channels - 1) : 0;
        int size = channels * kernel.shape().plane();
        double largest = 0;
        for (int i = tile.channel() * size; i < (tile.channel() + 1) * size; i++) {
            largest = Math.max(largest, Math.abs(kernel.data()[i]));
        }
        int plane = tile.channel() * channels + in;
        return experiment.flipped().contains(tile.id())
                ? painted(turned(kernel, plane), 0, largest, bounds)
                : painted(kernel, plane, largest, bounds);
    }

    /** One kernel as it is shown where kernels are flipped. */
    private static Tensor turned(Tensor kernel, int plane) {
        int size = kernel.shape().plane();
        float[] own = Arrays.copyOfRange(kernel.data(), plane * size, (plane + 1) * size);
        Pair extent = new Pair(kernel.shape().height(), kernel.shape().width());
        return Tensor.of(Shape.of(1, extent.y(), extent.x()), KernelOperation.TURN.apply(own, extent));
    }

    private static boolean zero(Tensor maps, int channel) {
        int plane = maps.shape().plane();
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            if (maps.data()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(BufferedImage image, Rectangle2D.Double bounds) {
        return image.getWidth() == MapPixels.device(bounds.width, scale)
                && image.getHeight() == MapPixels.device(bounds.height, scale);
    }
}
