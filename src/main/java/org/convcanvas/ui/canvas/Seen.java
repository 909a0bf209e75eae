package org.convcanvas.ui.canvas;

import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasLayout;

/** What the canvas shows apart from its maps and marks; while it is the same, nothing has to be painted anew. */
record Seen(CanvasLayout layout, Network network, View view, Camera.Frame frame, String failure) {}
