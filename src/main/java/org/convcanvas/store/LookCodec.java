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
        to.addProperty("biases", sizes.biases());
        JsonObject example = new JsonObject();
        example.addProperty("side", look.side());
        example.addProperty("channels", look.channels());
        example.addProperty("kernel", look.kernel());
        example.addProperty("stride", look.stride());
        example.addProperty("same", look.same());
        example.addProperty("ladder", look.ladder());
        to.add("example", example);
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
                            from.flag("biases")),
                    example.whole("side"),
                    example.whole("channels"),
                    example.whole("kernel"),
                    example.whole("stride"),
                    example.flag("same"),
                    example.real("ladder"));
        } catch (IllegalArgumentException impossible) {
            throw new Problem("store.view.share").because(impossible);
        }
    }
}
