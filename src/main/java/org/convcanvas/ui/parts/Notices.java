package org.convcanvas.ui.parts;

/** Where the program tells a person something that concerns the whole window: a banner over the canvas. */
public interface Notices {
    /** Shows one sentence about what could not be done; it stays until it is closed or replaced. */
    void problem(String sentence);

    /** Shows one sentence about what was done; it goes by itself. */
    void done(String sentence);
}
