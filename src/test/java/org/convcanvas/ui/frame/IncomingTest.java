package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {
    @TempDir
    Path folder = Path.of("");

    private record Offer(DataFlavor flavor, Object data) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {flavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor asked) {
            return flavor.equals(asked);
        }

        @Override
        public Object getTransferData(DataFlavor asked) {
            return data;
        }
    }

    private static List<Object> delivered(Transferable content) {
        List<Object> got = new ArrayList<>();
        Incoming.of(content).ifPresent(found -> found.deliver(got::add, got::add));
        return got;
    }

    @Test
    void takesTheFirstOfSeveralFiles() {
        Offer offer = new Offer(DataFlavor.javaFileListFlavor, List.of(new File("/a.png"), new File("/b.png")));
        assertThat(delivered(offer)).containsExactly(Path.of("/a.png"));
        assertThat(Incoming.possible(offer.getTransferDataFlavors())).isTrue();
    }

    @Test
    void takesAListOfAddresses() throws ClassNotFoundException {
        DataFlavor uris = new DataFlavor("text/uri-list;class=java.lang.String");
        Offer offer = new Offer(uris, "# from a file manager\r\nfile:///tmp/a%20b.png\r\n");
        assertThat(delivered(offer)).containsExactly(Path.of("/tmp/a b.png"));
        assertThat(delivered(new Offer(uris, "https://example.org/a.png"))).isEmpty();
    }

    @Test
    void takesAnImageAndThePathOfAFile() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        assertThat(delivered(new Offer(DataFlavor.imageFlavor, image))).containsExactly(image);
        Path file = Files.createFile(folder.resolve("there.png"));
        assertThat(delivered(new StringSelection(" " + file + "\n"))).containsExactly(file);
        assertThat(delivered(new StringSelection("just words\0"))).isEmpty();
    }
}
