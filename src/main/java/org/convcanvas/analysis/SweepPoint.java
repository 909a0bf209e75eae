package org.convcanvas.analysis;

import java.util.Map;
import java.util.Objects;

/**
 * What one shift does to every layer, in numbers.
 *
 * @param shift of the input
 * @param layers by name, the input included
 */
public record SweepPoint(Shift shift, Map<String, Layer> layers) {
    /**
     * What it does to a layer.
     *
     * @param error of {@link Agreement}, over the whole map; NaN where it is undefined
     * @param interiorError the same over the interior; NaN where there is none
     * @param similarity the cosine between the features of the shifted and of the unshifted input, as they stand; NaN where
     *     one is zero
     * @param pooledSimilarity the same between the means of the channels
     */
    public record Layer(double error, double interiorError, double similarity, double pooledSimilarity) {}

    public SweepPoint {
        layers = Map.copyOf(layers);
    }

    /** That of a node or of the input. */
    public Layer layer(String id) {
        return Objects.requireNonNull(layers.get(id), id);
    }
}
