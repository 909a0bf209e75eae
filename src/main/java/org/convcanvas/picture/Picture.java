package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.convcanvas.tensor.Region;
import org.jspecify.annotations.Nullable;

/**
 * A decoded image: sRGB, opaque, immutable. Pixels are 0xRRGGBB, row by row from the top left. A picture that was opened
 * holds them in one array; a {@link #sheet}, which is drawn on, shares with its earlier versions what was not drawn over.
 */
public final class Picture {
    private final String name;
    private final int width;
    private final int height;
    private final int @Nullable [] rgb;
    private final @Nullable Tiles tiles;
    private final @Nullable Tiles ground;
    private final @Nullable Animation animation;
    private final int frame;
    private final boolean live;
    private final Merging merging;

    private Picture(
            String name, int width, int height, @Nullable Tiles tiles, @Nullable Tiles ground, Merging merging) {
        this(name, width, height, null, tiles, ground, null, 0, false, merging);
    }

    private Picture(
            String name,
            int width,
            int height,
            int @Nullable [] rgb,
            @Nullable Tiles tiles,
            @Nullable Tiles ground,
            @Nullable Animation animation,
            int frame,
            boolean live,
            Merging merging) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.tiles = tiles;
        this.ground = ground;
        this.animation = animation;
        this.frame = frame;
        this.live = live;
        this.merging = merging;
    }

    /** A picture on {@code rgb}, 0xRRGGBB row-major, which the caller gives away and never writes again. */
    public static Picture of(String name, int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(rgb.length + " pixels for " + width + " × " + height);
        }
        return new Picture(name, width, height, rgb, null, null, null, 0, false, new Merging());
    }

    /** A copy of an image of any type, brought to sRGB, transparent parts over white, 16-bit samples scaled to 8. */
    public static Picture of(String name, BufferedImage image) {
        return of(name, image.getWidth(), image.getHeight(), Pixels.of(image));
    }

    /** These pixels, as one of the frames of an animation. */
    Picture of(Animation whole, int index) {
        return new Picture(name, width, height, rgb, tiles, ground, whole, index, false, new Merging());
    }

    /** The animation of which it is a frame; null for any other picture, and once it was drawn on. */
    public @Nullable Animation animation() {
        return animation;
    }

    /** Which of the animation's frames it is, from 0. */
    public int frame() {
        return frame;
    }

    /** These pixels, as what a live source shows at a moment. */
    public Picture live() {
        return new Picture(name, width, height, rgb, tiles, ground, null, 0, true, new Merging());
    }

    /** Whether it is one of many pictures that follow each other many times a second. */
    public boolean isLive() {
        return live;
    }

    /** These pixels, to be drawn on; takes some ms for each megapixel. */
    public Picture sheet() {
        if (tiles != null) {
            return this;
        }
        Tiles own = Tiles.of(width, height, rgb());
        return new Picture(name, width, height, own, own, new Merging());
    }

    /** These pixels as something drawn on another picture of the same size: an eraser brings that one back. */
    public Picture drawnOn(Picture before) {
        if (before.width != width || before.height != height) {
            throw new IllegalArgumentException(this + " on " + before);
        }
        Tiles beneath = Objects.requireNonNull(before.sheet().ground);
        int[] pixels = rgb();
        Region all = new Region(0, 0, height, width);
        Tiles own = beneath.with(all, (x, y, under) -> pixels[y * width + x] & 0xFFFFFF);
        return new Picture(name, width, height, own, beneath, new Merging());
    }

    /** Whether it is a {@link #sheet()}. */
    public boolean isSheet() {
        return tiles != null;
    }

    /** What it was before anything was drawn on it; null when it is as it was. */
    public @Nullable Picture ground() {
        return ground == null || tiles == null || tiles.samePixels(ground)
                ? null
                : new Picture(name, width, height, ground, ground, merging);
    }

    /**
     * A sheet with a straight stroke, rounded at both ends. The sheet itself when that changes nothing.
     */
    public Picture line(Nib nib, Segment segment) {
        Tiles sheet = Objects.requireNonNull(tiles);
        Tiles beneath = Objects.requireNonNull(ground);
        Nib.Line line = nib.line(segment);
        Region region = line.within(width, height);
        if (region == null) {
            return this;
        }
        Tiles drawn = sheet.with(region, new Tiles.Change() {
            @Override
            public boolean reaches(int x, int y, int w, int h) {
                return line.reaches(x, y, w, h);
            }

            @Override
            public int at(int x, int y, int before) {
                return !line.covers(x, y) ? before : nib.erases() ? beneath.at(x, y) : nib.rgb();
            }
        });
        return drawn == sheet ? this : new Picture(name, width, height, drawn, beneath, merging);
    }

    /** The numbers of a sheet of the format's size, in a new array; see {@link Merging}. */
    float[] numbers(InputFormat format, float[][] tables, Merging.Whole whole) {
        return merging.numbers(format, Objects.requireNonNull(tiles), tables, whole);
    }

    /** The bytes that this picture holds and the other does not. */
    public long bytesBeyond(Picture other) {
        if (other == this) {
            return 0;
        }
        if (tiles == null || ground == null) {
            long file = animation == null || animation == other.animation ? 0 : animation.bytes();
            return file + (long) Integer.BYTES * width * height;
        }
        List<Tiles> others =
                Stream.of(other.tiles, other.ground).filter(Objects::nonNull).toList();
        List<Tiles> known = new ArrayList<>(others);
        known.add(tiles);
        return tiles.bytesBeyond(others) + ground.bytesBeyond(known);
    }

    /** What it is called on screen: a file's name, or a sample's title. */
    public String name() {
        return name;
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels, 0xRRGGBB with the top byte 0 or ignored, row-major; not to be written to. A sheet makes a new array. */
    public int[] rgb() {
        return rgb != null ? rgb : Objects.requireNonNull(tiles).flat();
    }

    /** A new image of TYPE_INT_RGB with these pixels. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, rgb());
        return image;
    }

    @Override
    public String toString() {
        return name + " " + width + "×" + height;
    }
}
