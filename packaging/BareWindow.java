import com.formdev.flatlaf.FlatDarkLaf;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Toolkit;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.Timer;

/** What packaging/time-start compares the program with: the look and feel, a window of its size and one label. */
final class BareWindow {
    private static boolean painted;

    private BareWindow() {}

    public static void main(String[] arguments) {
        EventQueue.invokeLater(() -> {
            FlatDarkLaf.setup();
            JFrame frame = new JFrame("Bare");
            frame.add(new JLabel("A label") {
                @Override
                protected void paintComponent(Graphics g) {
                    super.paintComponent(g);
                    painted = true;
                }
            });
            frame.setSize(1400, 860);
            frame.setVisible(true);
            new Timer(5, event -> {
                if (painted) {
                    Toolkit.getDefaultToolkit().sync();
                    System.out.println("painted " + System.currentTimeMillis());
                    System.exit(0);
                }
            }).start();
        });
    }
}
