/**
 * The experiment on the bench: one session with its history, edits, background jobs, and the evaluator that turns
 * changes into snapshots.
 */
@NullMarked
package org.convcanvas.lab;

import org.jspecify.annotations.NullMarked;
