package org.convcanvas.store;

import com.google.gson.JsonObject;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.text.Problem;

/** What the parameters lens is about as JSON. */
final class LookCodec {
    private LookCodec() {}

    static JsonObject write(ShareLook look) {
        JsonObject to = new JsonObject();
        WeightLadder sizes = look.sizes();
        to.addProperty("size", sizes.size());
        to.addProperty("channels", sizes.channels());
        to.addProperty("units", sizes.units());
        to.addProperty("filters", sizes.filters());
        to.addProperty("kernel", sizes.kernel());
        to.addProperty("stride", sizes.stride());
        to.addProperty("same", sizes.same());
        to.addProperty("biases", sizes.biases());
        JsonObject example = new JsonObject();
        example.addProperty("side", look.side());
        example.addProperty("channels", look.channels());
        example.addProperty("kernel", look.kernel());
        example.addProperty("stride", look.stride());
        example.addProperty("same", look.same());
        example.addProperty("ladder", look.ladder());
        to.add("example", example);
        ShareLook.Show show = look.show();
        to.addProperty("panes", Fields.name(show.panes()));
        to.addProperty("two", show.two());
        to.addProperty("log", show.log());
        return to;
    }

    static ShareLook share(Fields from) {
        try {
            Fields example = from.object("example");
            return new ShareLook(
                    new WeightLadder(
                            from.whole("size"),
                            from.whole("channels"),
                            from.whole("units"),
                            from.whole("filters"),
                            from.whole("kernel"),
                            from.whole("stride"),
                            !from.has("same") || from.flag("same"),
                            from.flag("biases")),
                    example.whole("side"),
                    example.whole("channels"),
                    example.whole("kernel"),
                    example.whole("stride"),
                    example.flag("same"),
                    example.real("ladder"),
                    from.has("panes") ? show(from) : ShareLook.Show.START);
        } catch (IllegalArgumentException impossible) {
            throw new Problem("store.view.share").because(impossible);
        }
    }

    private static ShareLook.Show show(Fields from) {
        return new ShareLook.Show(from.constant("panes", ShareLook.Panes.class), from.flag("two"), from.flag("log"));
    }
}
