package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class ScreenSourceTest {
    @Test
    void waylandIsKnownByItsVariables() {
        assertThat(ScreenSource.isWayland(Map.of("XDG_SESSION_TYPE", "wayland")))
                .isTrue();
        assertThat(ScreenSource.isWayland(Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(ScreenSource.isWayland(Map.of("XDG_SESSION_TYPE", "x11", "WAYLAND_DISPLAY", "")))
                .isFalse();
        assertThat(ScreenSource.isWayland(Map.of())).isFalse();
    }

    @Test
    void withoutADisplayItSaysSo() {
        assertThatThrownBy(ScreenSource::open)
                .isInstanceOf(Problem.class)
                .hasMessage("There is no display to take pictures of");
    }

    @Test
    void aCaptureIsALivePictureOfItsPixels() {
        BufferedImage captured = Encoded.colours(13, 9);
        Picture picture = ScreenSource.frame("Screen", captured, false);
        assertThat(picture.isLive()).isTrue();
        assertThat(picture.rgb()).isEqualTo(Picture.of("p", captured).rgb());
        assertThat(picture.sheet().isLive()).as("once drawn on").isFalse();
        assertThat(ScreenSource.frame("Screen", captured, true).isLive()).isTrue();
    }

    @Test
    void blackOnWaylandIsARefusalThatTellsWhatToDo() {
        BufferedImage black = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        assertThat(ScreenSource.frame("Screen", black, false).rgb()).containsOnly(0);
        assertThatThrownBy(() -> ScreenSource.frame("Screen", black, true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Wayland")
                .hasMessageContaining("Xorg");
    }
}
