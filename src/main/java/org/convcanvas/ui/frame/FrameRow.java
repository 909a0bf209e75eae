package org.convcanvas.ui.frame;

import java.util.function.ObjIntConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.picture.Animation;
import org.convcanvas.picture.Picture;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.jspecify.annotations.Nullable;

/** Which frame of an animation is the input; there only where the picture has several. */
final class FrameRow extends JPanel {
    private static final long serialVersionUID = 1L;

    private final SpinnerNumberModel number = new SpinnerNumberModel(1, 1, 2, 1);
    private final JLabel count = Labels.caption("");
    private transient @Nullable Animation animation;
    private boolean showing;

    /** @param chosen takes the animation and the frame to show, from 0 */
    FrameRow(ObjIntConsumer<Animation> chosen) {
        super(new MigLayout("insets 0, gap 0", "[]6[60!]8[]", "[26!]"));
        setOpaque(false);
        JSpinner spinner = NumberField.whole(number, 12, Text.of("input.frame"));
        number.addChangeListener(event -> {
            Animation shown = animation;
            if (!showing && shown != null) {
                chosen.accept(shown, number.getNumber().intValue() - 1);
            }
        });
        add(Labels.caption(Text.of("input.frame")));
        add(spinner, "w 60!, h 26!");
        add(count);
    }

    /** Shows which frame a picture is. */
    void present(Picture picture) {
        animation = picture.animation();
        setVisible(animation != null);
        if (animation != null) {
            showing = true;
            number.setMaximum(animation.frames());
            number.setValue(picture.frame() + 1);
            count.setText(Text.of("input.frame.of", animation.frames()));
            showing = false;
        }
    }
}
