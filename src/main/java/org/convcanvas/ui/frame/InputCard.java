package org.convcanvas.ui.frame;

import java.awt.Insets;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Commands;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.Latest;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Thumbnail;
import org.convcanvas.ui.parts.UiIcons;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** What is in the Input card: the image, where others come from, and how it is brought to numbers. */
final class InputCard extends JPanel implements SessionListener {
    private static final long serialVersionUID = 1L;
    private static final int THUMBNAIL = 64;

    private final transient Desk desk;
    private final transient Inputs inputs;
    private final transient Thumbnail thumbnail = new Thumbnail(THUMBNAIL);
    private final JLabel image = new JLabel(thumbnail);
    private final JLabel name = Labels.title("");
    private final JLabel size = Labels.caption("");
    private final JLabel crop = Labels.caption("");
    private final JButton live = Buttons.outlined(Text.of("input.live"), "live-screen");
    private final FrameRow frames;
    private final DrawRow draw;
    private final SizeCombo side;
    private final SegmentedControl<Boolean> colour =
            new SegmentedControl<>(24, List.of(false, true), rgb -> Text.of(rgb ? "input.rgb" : "input.gray"));
    private final RangeCombo range;
    private final JComboBox<ChannelOrder> order = new JComboBox<>(ChannelOrder.values());
    private final transient Latest<BufferedImage> thumbnails;
    private transient @Nullable Picture shownPicture;
    private transient @Nullable InputFormat shownFormat;
    private boolean showing;

    InputCard(Desk desk, Commands commands, Inputs inputs, Drawing drawing) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1", "[grow, fill]"));
        this.desk = desk;
        this.inputs = inputs;
        this.thumbnails = new Latest<>(desk.jobs(), this::arrived);
        JPanel top = row("[64!]10[grow, fill]", "[]2[]2[]");
        top.add(image, "spany 3, aligny center");
        top.add(name, "wmin 0, aligny bottom, wrap");
        top.add(size, "wmin 0, wrap");
        top.add(crop, "wmin 0, aligny top");
        add(top);
        frames = new FrameRow(inputs::frame);
        add(frames, "gaptop 8, hidemode 3");
        JButton open = Buttons.primary(Text.of("command.openImage"), "open");
        commands.attach("openImage", open);
        add(open, "gaptop 10");
        add(buttons(commands, drawing), "gaptop 6");
        draw = new DrawRow(drawing);
        add(draw, "gaptop 8, hidemode 3");
        side = new SizeCombo(desk, this::resize);
        JPanel format = row("[]6[72!]push[]", "[26!]");
        format.add(Labels.caption(Text.of("input.size")));
        format.add(side, "w 72!, h 26!");
        format.add(colour);
        add(format, "gaptop 8");
        range = new RangeCombo(chosen -> change(format().withRange(chosen)), desk.notices()::problem);
        JPanel numbers = row("[]6[grow, fill][]", "[26!]");
        numbers.add(Labels.caption(Text.of("input.range")));
        numbers.add(range, "h 26!, wmin 0");
        numbers.add(order, "gapleft 6, w 64!, h 26!");
        add(numbers, "gaptop 6");
        Zoom.font(order, Fonts.sans(12));
        order.setToolTipText(Text.of("input.order"));
        order.getAccessibleContext().setAccessibleName(Text.of("input.order"));
        order.addActionListener(event -> chooseOrder());
        colour.onChange(rgb -> change(format().withRgb(rgb)));
        inputs.onRefused(this::present);
        desk.session().listen(this);
        present();
    }

    private static JPanel row(String columns, String rows) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3", columns, rows));
        row.setOpaque(false);
        return row;
    }

    private JPanel buttons(Commands commands, Drawing drawing) {
        JPanel row = row("[grow, fill, sg]6[grow, fill, sg]", "[28!]6[28!]");
        JButton samples = Buttons.outlined(Text.of("input.samples"));
        samples.setIcon(UiIcons.icon("chevron-down", 14));
        samples.setHorizontalTextPosition(SwingConstants.LEADING);
        SampleMenu menu = new SampleMenu(desk.jobs(), inputs::sample);
        samples.addActionListener(event -> menu.show(samples, 0, samples.getHeight() + 2));
        samples.setMargin(new Insets(2, 4, 2, 4));
        row.add(samples, "wmin 0");
        row.add(new DrawButton(drawing, commands.get("brush")), "wmin 0, wrap");
        JButton paste = Buttons.outlined(Text.of("input.paste"), "paste");
        commands.attach("paste", paste);
        row.add(paste, "wmin 0");
        Zoom.keep(live, () -> live.setIconTextGap(Zoom.px(3)));
        commands.attach("liveScreen", live);
        live.setMargin(new Insets(2, 0, 2, 0));
        row.add(live, "wmin 0");
        return row;
    }

    /** A part of the screen is the input, or no more. */
    void showLive(boolean running) {
        live.setText(Text.of(running ? "input.live.stop" : "input.live"));
        live.setIcon(UiIcons.icon(running ? "pause" : "live-screen", 15));
    }

    private InputFormat format() {
        return desk.session().experiment().format();
    }

    private void resize(int extent) {
        change(format().withSize(extent, extent));
    }

    private void chooseOrder() {
        if (!showing && order.getSelectedItem() instanceof ChannelOrder chosen) {
            change(format().withOrder(chosen));
        }
    }

    private void change(InputFormat wanted) {
        if (!wanted.equals(format())) {
            inputs.format(wanted);
        }
    }

    @Override
    public void experimentChanged() {
        present();
    }

    private void present() {
        Experiment experiment = desk.session().experiment();
        InputFormat format = experiment.format();
        Picture picture = experiment.picture();
        showing = true;
        side.show(format);
        colour.setValue(format.rgb());
        range.show(format.range());
        order.setSelectedItem(format.order());
        order.setVisible(format.rgb());
        draw.offer(format.rgb());
        frames.present(picture);
        showing = false;
        if (picture != shownPicture || !format.equals(shownFormat)) {
            shownPicture = picture;
            shownFormat = format;
            describe(picture, format);
            thumbnails.ask(() -> Thumbnail.render(picture, format.height(), format.width(), THUMBNAIL));
        }
    }

    private void describe(Picture picture, InputFormat format) {
        name.setText(picture.name());
        name.setToolTipText(picture.name());
        size.setText(Text.of("input.pixels", plain(picture.width()), plain(picture.height())));
        InputFormat.Crop used = format.crop(picture);
        boolean whole = used.isWhole(picture);
        crop.setText(whole ? "" : Text.of("input.cropped", plain(used.width()), plain(used.height())));
        crop.setVisible(!whole);
    }

    private static String plain(int number) {
        return String.valueOf(number);
    }

    private void arrived(@Nullable BufferedImage rendered) {
        if (rendered != null) {
            thumbnail.show(rendered);
            image.repaint();
        }
    }
}
