package org.convcanvas.lab;

import org.convcanvas.compute.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * What is on the screen: an experiment with all its maps, or with the reason why there are none.
 *
 * @param revision counts the session's changes; a snapshot of an older revision than the session's is stale
 * @param experiment what was computed
 * @param evaluation its maps; null when it failed
 * @param failure one sentence; null when it succeeded
 * @param nanos how long the computation took, in nanoseconds
 */
public record Snapshot(
        long revision,
        Experiment experiment,
        @Nullable Evaluation evaluation,
        @Nullable String failure,
        long nanos) {}
