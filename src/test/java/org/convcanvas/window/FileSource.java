package org.convcanvas.window;

import java.awt.Font;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/** Another program's window, from which a file can be dragged: a label filling 120 x 60 pixels at 20, 20. */
public final class FileSource {
    private FileSource() {}

    /** Shows the window; {@code args[0]} is the file. Ends when it is killed. */
    public static void main(String[] args) {
        SwingUtilities.invokeLater(() -> show(new File(args[0])));
    }

    private static void show(File file) {
        JLabel label = new JLabel(file.getName());
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        label.setTransferHandler(new TransferHandler() {
            @Override
            public int getSourceActions(JComponent component) {
                return COPY;
            }

            @Override
            protected Transferable createTransferable(JComponent component) {
                return new Files(List.of(file));
            }
        });
        label.addMouseMotionListener(new MouseAdapter() {
            @Override
            public void mouseDragged(MouseEvent event) {
                label.getTransferHandler().exportAsDrag(label, event, TransferHandler.COPY);
            }
        });
        JFrame frame = new JFrame("files");
        frame.setUndecorated(true);
        frame.setAlwaysOnTop(true);
        frame.add(label);
        frame.setBounds(20, 20, 120, 60);
        frame.setVisible(true);
        System.out.println("ready");
    }

    private record Files(List<File> files) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return files;
        }
    }
}
