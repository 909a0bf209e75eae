package org.convcanvas.picture;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.imaging.AbstractImageParser;
import org.apache.commons.imaging.ImagingParameters;
import org.apache.commons.imaging.formats.bmp.BmpImageParser;
import org.apache.commons.imaging.formats.icns.IcnsImageParser;
import org.apache.commons.imaging.formats.pcx.PcxImageParser;
import org.apache.commons.imaging.formats.pnm.PnmImageParser;
import org.apache.commons.imaging.formats.psd.PsdImageParser;
import org.apache.commons.imaging.formats.rgbe.RgbeImageParser;
import org.apache.commons.imaging.formats.tiff.TiffImageParser;
import org.apache.commons.imaging.formats.xbm.XbmImageParser;
import org.apache.commons.imaging.formats.xpm.XpmImageParser;
import org.convcanvas.text.Problem;

/** The formats that ImageIO lacks or gives up on, by Commons Imaging. */
final class CommonsDecoder {
    private static final String RADIANCE = "HDR";

    /** Told by their first bytes here, as the library itself recognises only some of what it can decode. */
    private static final List<Kind> KINDS = List.of(
            new Kind("PNM", CommonsDecoder::isPnm, PnmImageParser::new),
            new Kind("PSD", file -> file.begins("8BPS"), PsdImageParser::new),
            new Kind("PCX", CommonsDecoder::isPcx, PcxImageParser::new),
            new Kind("ICNS", file -> file.begins("icns"), IcnsImageParser::new),
            new Kind(RADIANCE, file -> file.begins("#?R"), RgbeImageParser::new),
            new Kind("XPM", file -> file.begins("/* XPM */"), XpmImageParser::new),
            new Kind("XBM", file -> file.begins("#define "), XbmImageParser::new),
            new Kind("TIFF", file -> file.begins("II*\0") || file.begins("MM\0*"), TiffImageParser::new),
            new Kind("BMP", file -> file.begins("BM"), BmpImageParser::new));

    private CommonsDecoder() {}

    private record Kind(String name, Predicate<ImageFile> magic, Supplier<AbstractImageParser<?>> parser) {}

    /**
     * The image; of several pages the first, of the several sizes of an icon the largest.
     *
     * @throws Problem when it is no image, too large, cut off, damaged or of an unsupported kind
     */
    static BufferedImage decode(ImageFile file) {
        if (file.begins("\0\0\1\0")) {
            return Icon.decode(file);
        }
        if (file.begins("\u00B1h\u00DE:")) {
            return decode(firstPage(file));
        }
        if (file.begins("P1")) {
            return PlainBitmap.decode(file);
        }
        for (Kind kind : KINDS) {
            if (kind.magic.test(file)) {
                return decode(file, kind.name, kind.parser.get());
            }
        }
        throw file.notAnImage();
    }

    private static <T extends ImagingParameters<T>> BufferedImage decode(
            ImageFile file, String format, AbstractImageParser<T> parser) {
        try {
            T parameters = parser.getDefaultParameters();
            Dimension size = parser.getImageSize(file.bytes(), parameters);
            file.admit(size.width, size.height);
            Completeness.check(file);
            BufferedImage image = parser.getBufferedImage(file.bytes(), parameters);
            return format.equals(RADIANCE) ? coded(image) : image;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : file.failure(format, e);
        }
    }

    /** Radiance files hold linear light, 1 being white; more is clipped. */
    private static BufferedImage coded(BufferedImage light) {
        BufferedImage image = new BufferedImage(light.getWidth(), light.getHeight(), BufferedImage.TYPE_INT_RGB);
        double[] samples = new double[light.getRaster().getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                light.getRaster().getPixel(x, y, samples);
                int red = OkLab.coded(samples[0]);
                image.setRGB(x, y, red << 16 | OkLab.coded(samples[1]) << 8 | OkLab.coded(samples[2]));
            }
        }
        return image;
    }

    /** A DCX file is a table of places, at each of which there is a PCX file. */
    private static ImageFile firstPage(ImageFile file) {
        long offset = file.bytes().length < 8 ? 0 : file.little(4, 4);
        if (offset < 8 || offset >= file.bytes().length) {
            throw file.truncated();
        }
        return file.from((int) offset, file.bytes().length);
    }

    private static boolean isPnm(ImageFile file) {
        int digit = file.at(1);
        return file.at(0) == 'P' && digit >= '2' && digit <= '7' && Character.isWhitespace(Math.max(0, file.at(2)));
    }

    private static boolean isPcx(ImageFile file) {
        return file.at(0) == 10 && file.at(1) <= 5 && (file.at(2) & ~1) == 0 && file.at(3) <= 8;
    }
}
