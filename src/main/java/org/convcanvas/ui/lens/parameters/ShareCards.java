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
        add(example.component());
        counts.components().forEach(this::add);
        add(example.test());
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
