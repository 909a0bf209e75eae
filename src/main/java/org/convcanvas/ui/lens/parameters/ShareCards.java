package org.convcanvas.ui.lens.parameters;

import org.convcanvas.ui.parts.InspectorColumn;

/** The inspector of the parameters lens. */
public final class ShareCards extends InspectorColumn {
    private static final long serialVersionUID = 1L;

    private final transient ShareModel model;
    private final transient SizesCard sizes;
    private final transient CountsCard counts;
    private final transient ExampleCard example;

    /** Cards that follow the model from now on. */
    public ShareCards(ShareModel model) {
        this.model = model;
        sizes = new SizesCard(model);
        counts = new CountsCard(model);
        example = new ExampleCard(model);
        add(sizes.component());
        add(counts.components().get(0));
        add(example.component());
        add(example.test());
        counts.components().stream().skip(1).forEach(this::add);
        model.listen(this::refresh);
        counts.refresh();
    }

    private void refresh() {
        if (model.active()) {
            sizes.refresh();
            counts.refresh();
            example.refresh();
        }
    }
}
