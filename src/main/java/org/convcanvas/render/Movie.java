package org.convcanvas.render;

import java.awt.image.BufferedImage;

/** Pictures that follow each other, made one at a time. */
public interface Movie {
    /** How many. */
    int frames();

    /** One of them, from 0; not for the event thread. */
    BufferedImage frame(int frame);

    /** How long a frame stays, in hundredths of a second. */
    default int hundredths(int frame) {
        return 4;
    }

    /** At most 256 colours, opaque 0xRRGGBB, that are worth being exact. */
    int[] colours();
}
