package org.convcanvas.ui.parts;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.convcanvas.render.Token;

/** One choice out of a few, side by side in a track. The arrow keys, Home and End move the choice. */
public final class SegmentedControl<T> extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Map<T, Segment> segments = new LinkedHashMap<>();
    private final transient List<T> values;
    private final int height;
    private transient T value;
    private transient Consumer<T> listener = chosen -> {};

    /**
     * A control that shows its first value.
     *
     * @param height 24 in bars and cards, 28 to 30 in the top bar
     * @param label what a value is called on screen
     */
    public SegmentedControl(int height, List<T> values, Function<T, String> label) {
        super(new FlowLayout(FlowLayout.LEFT, 0, 2));
        this.values = List.copyOf(values);
        this.height = height;
        this.value = values.get(0);
        setOpaque(false);
        setBorder(Zoom.pad(0, 2, 0, 2));
        Zoom.keep(this, () -> ((FlowLayout) getLayout()).setVgap(Zoom.px(2)));
        ButtonGroup group = new ButtonGroup();
        for (T each : this.values) {
            Segment segment = new Segment(label.apply(each), height - 4);
            segment.addActionListener(event -> choose(each));
            segment.addKeyListener(new Arrows());
            group.add(segment);
            segments.put(each, segment);
            add(segment);
        }
        segment(value).setSelected(true);
        segmentsFocusable();
    }

    /** Is told when a person chooses another value. */
    public void onChange(Consumer<T> consumer) {
        listener = consumer;
    }

    /** The chosen value. */
    public T value() {
        return value;
    }

    /** Shows a value without telling the listener. */
    public void setValue(T other) {
        if (!other.equals(value)) {
            value = other;
            segment(other).setSelected(true);
            segmentsFocusable();
        }
    }

    /** The button of a value, for its tooltip and for tests. */
    public JToggleButton button(T of) {
        return segment(of);
    }

    private Segment segment(T of) {
        return Objects.requireNonNull(segments.get(of));
    }

    private void choose(T chosen) {
        if (!chosen.equals(value)) {
            setValue(chosen);
            listener.accept(chosen);
        }
    }

    /** The track is one stop of the Tab key: its chosen segment. */
    private void segmentsFocusable() {
        segments.forEach((each, segment) -> segment.setFocusable(each.equals(value)));
    }

    private void step(int to) {
        T chosen = values.get(Math.max(0, Math.min(values.size() - 1, to)));
        Segment segment = segment(chosen);
        segment.setFocusable(true);
        segment.requestFocusInWindow();
        choose(chosen);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        segments.values().forEach(segment -> segment.setEnabled(enabled));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(super.getPreferredSize().width, Zoom.px(height));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(g, this, 6, Token.SEG, Token.LINE);
        g.dispose();
    }

    private final class Arrows extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            int at = values.indexOf(value);
            switch (event.getKeyCode()) {
                case KeyEvent.VK_LEFT, KeyEvent.VK_UP -> step(at - 1);
                case KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN -> step(at + 1);
                case KeyEvent.VK_HOME -> step(0);
                case KeyEvent.VK_END -> step(values.size() - 1);
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
