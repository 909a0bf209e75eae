package org.convcanvas.ui.frame;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import javax.swing.Timer;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;

/** The strip over the canvas that tells of problems until it is closed, and of what was done for a few seconds. */
public final class Banner extends JPanel implements Notices {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_MS = 4000;

    private final JLabel icon = new JLabel();
    private final JTextArea words = new JTextArea();
    private final Timer timer = new Timer(SHOWN_MS, event -> setVisible(false));
    private final JPanel answers = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
    private boolean problem;

    public Banner() {
        super(new BorderLayout(8, 0));
        setOpaque(false);
        setBorder(Zoom.pad(8, 12, 8, 8));
        setVisible(false);
        words.setEditable(false);
        words.setFocusable(false);
        words.setOpaque(false);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        Zoom.font(words, Fonts.sans(12));
        words.setMargin(new Insets(2, 0, 2, 0));
        words.setBorder(Zoom.pad(2, 0, 2, 0));
        Labels.colour(words, Token.TEXT);
        icon.setVerticalAlignment(SwingConstants.TOP);
        icon.setBorder(Zoom.pad(2, 0, 0, 0));
        JButton close = Buttons.flat("close", 14, 20, Text.of("banner.close"));
        close.addActionListener(event -> setVisible(false));
        JPanel right = new JPanel(new BorderLayout());
        right.setOpaque(false);
        right.add(close, BorderLayout.NORTH);
        answers.setOpaque(false);
        answers.setBorder(Zoom.pad(8, 16, 0, 0));
        answers.setVisible(false);
        add(answers, BorderLayout.SOUTH);
        add(icon, BorderLayout.WEST);
        add(words, BorderLayout.CENTER);
        add(right, BorderLayout.EAST);
        timer.setRepeats(false);
    }

    @Override
    public void problem(String sentence) {
        timer.stop();
        show(sentence, true);
    }

    @Override
    public void done(String sentence) {
        timer.restart();
        show(sentence, false);
    }

    /** Asks something; it stays until it is answered, closed or replaced. */
    void offer(String sentence, String first, Runnable onFirst, String second, Runnable onSecond) {
        ask(sentence, false, first, onFirst, second, onSecond);
    }

    /** The same for a problem. */
    void offerForProblem(String sentence, String first, Runnable onFirst, String second, Runnable onSecond) {
        ask(sentence, true, first, onFirst, second, onSecond);
    }

    /** Tells how far something has come, until something else is told; it can be ended. */
    void progress(String sentence, Runnable onCancel) {
        timer.stop();
        show(sentence, false);
        answers.removeAll();
        answers.add(answer(Buttons.outlined(Text.of("banner.cancel")), onCancel));
        answers.setVisible(true);
        revalidate();
    }

    private void ask(
            String sentence, boolean isProblem, String first, Runnable onFirst, String second, Runnable onSecond) {
        timer.stop();
        show(sentence, isProblem);
        answers.removeAll();
        answers.add(answer(Buttons.primary(first, "check"), onFirst));
        answers.add(answer(Buttons.outlined(second), onSecond));
        answers.setVisible(true);
        revalidate();
    }

    private JButton answer(JButton button, Runnable action) {
        button.addActionListener(event -> {
            setVisible(false);
            action.run();
        });
        return button;
    }

    /** Takes a problem away that no longer holds, because another thing was opened. */
    public void clear() {
        setVisible(false);
    }

    /** What is told at present; empty when nothing is. */
    public String sentence() {
        return isVisible() ? words.getText() : "";
    }

    private void show(String sentence, boolean isProblem) {
        problem = isProblem;
        answers.setVisible(false);
        icon.setIcon(UiIcons.icon(isProblem ? "error" : "check", 16, isProblem ? Token.ERROR : Token.ACCENT));
        words.setText(sentence);
        setVisible(true);
        if (getParent() != null) {
            getParent().revalidate();
            getParent().repaint();
        }
    }

    /** The height that the sentence needs at a width. */
    Dimension sizeFor(int width) {
        int inner = Math.max(Zoom.px(80), width - Zoom.px(12 + 8 + 16 + 20 + 2 * 8));
        words.setSize(inner, Short.MAX_VALUE);
        int asked = answers.isVisible() ? answers.getPreferredSize().height : 0;
        return new Dimension(width, Math.max(Zoom.px(24), words.getPreferredSize().height) + asked + Zoom.px(16));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(g, this, 8, Token.CARD, problem ? Token.ERROR : Token.ACCENT);
        g.dispose();
    }
}
