package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of every type in memory become the pixels that they show. */
class PictureTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void typesOfEightBitKeepEveryPixel(int type) {
        BufferedImage image = Encoded.as(type, Encoded.colours(13, 9));
        assertThat(Picture.of("p", image).rgb())
                .isEqualTo(Picture.of("p", Encoded.colours(13, 9)).rgb());
    }

    @Test
    void imageIsACopy() {
        Picture picture = Picture.of("p", 2, 1, new int[] {0x112233, 0x445566});
        BufferedImage image = picture.image();
        assertThat(image.getRGB(1, 0)).isEqualTo(0xFF445566);
        image.setRGB(1, 0, 0);
        assertThat(picture.rgb()).containsExactly(0x112233, 0x445566);
        assertThat(Picture.of("p", picture.image()).rgb()).isEqualTo(picture.rgb());
    }

    @Test
    void aPartOfAnImageIsItself() {
        BufferedImage gray = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSample(2, 3, 0, 0x35);
        assertThat(Picture.of("p", gray.getSubimage(2, 2, 1, 2)).rgb()).containsExactly(0, 0x353535);
    }

    @Test
    void sixteenBitsAreScaledAndLaidOverWhite() {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(3, 1);
        raster.setPixel(0, 0, new int[] {0, 0x1234, 0xFFFF, 0xFFFF});
        raster.setPixel(1, 0, new int[] {1, 2, 3, 0});
        raster.setPixel(2, 0, new int[] {0, 0, 0xFFFF, 0x8000});
        // 0x1234 / 257 = 18.13; black at 32768 / 65535 over white leaves 127.498.
        assertThat(Picture.of("p", new BufferedImage(model, raster, false, null))
                        .rgb())
                .containsExactly(0x0012FF, 0xFFFFFF, 0x7F7FFF);
    }

    @Test
    void linearLightBecomesSrgb() {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {55, 55, 55});
        // 55 / 255 of the light is coded as 0.5 = 128.
        int pixel =
                Picture.of("p", new BufferedImage(model, raster, false, null)).rgb()[0];
        assertThat(pixel & 0xFF).isBetween(126, 130);
    }

    @Test
    void sizesMustFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of("p", 2, 2, new int[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of("p", 0, 2, new int[0]));
    }
}
