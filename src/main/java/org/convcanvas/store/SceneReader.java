package org.convcanvas.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Room;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.Decoder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Picture;
import org.convcanvas.text.Problem;

/** Reads one scene. */
final class SceneReader {
    /** The version that is written, and the only one that is read. */
    static final int VERSION = 1;

    /** What {@code scene.json} says it is. */
    static final String FORMAT = "convcanvas-scene";

    static final String JSON = "scene.json";
    static final String PICTURE = "input.png";

    /** What an eraser brings back. */
    static final String GROUND = "ground.png";

    private static final int MAX_JSON = 1 << 24;
    private static final int MAX_PNG = 1 << 30;

    private SceneReader() {}

    /** The name of the entry that holds the n-th array, from 1. */
    static String array(int n) {
        return "weights/" + n + ".npy";
    }

    static SceneFile.Opened read(Archive archive) throws IOException {
        Fields scene = Fields.of(parse(new String(archive.bytes(JSON, MAX_JSON), StandardCharsets.UTF_8)), JSON);
        checkVersion(scene);
        InputFormat format = format(scene.object("input"));
        Network network = new Network(format.shape(), nodes(scene));
        Room.check(network);
        Picture picture = picture(scene.object("picture"), archive);
        Weights weights = new WeightReader(archive).read(scene.list("network"), network);
        Experiment experiment =
                new Experiment(picture, format, format.tensor(picture), network, weights, flipped(scene, weights));
        return new SceneFile.Opened(experiment, ViewCodec.read(scene.object("view"), network));
    }

    private static JsonElement parse(String text) {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return element;
            }
        } catch (JsonParseException | IOException malformed) {
            throw new Problem("store.json.malformed", JSON).because(malformed);
        }
        throw new Problem("store.json.malformed", JSON);
    }

    private static void checkVersion(Fields scene) {
        if (!scene.has("format") || !scene.text("format").equals(FORMAT)) {
            throw new Problem("store.scene.format");
        }
        int version = scene.whole("version");
        if (version != VERSION) {
            throw new Problem("store.scene.version", String.valueOf(version), String.valueOf(VERSION));
        }
    }

    private static InputFormat format(Fields input) {
        int channels = input.whole("channels");
        if (channels != 1 && channels != 3) {
            throw new Problem("store.scene.channels", channels);
        }
        return new InputFormat(
                input.whole("height"),
                input.whole("width"),
                channels == 3,
                InputRange.parse(input.text("range")),
                ChannelOrder.parse(input.text("order")));
    }

    private static List<Node> nodes(Fields scene) {
        List<Node> nodes = new ArrayList<>();
        for (JsonElement element : scene.list("network")) {
            Fields node = Fields.of(element, "network");
            String name = node.text("name");
            try {
                nodes.add(new Node(name, LayerCodec.read(node.object("layer")), node.texts("inputs")));
            } catch (Problem problem) {
                throw problem.at(name);
            }
        }
        return nodes;
    }

    /** The convolutions whose kernels are shown turned. */
    private static Set<String> flipped(Fields scene, Weights weights) {
        Set<String> names = new HashSet<>();
        for (JsonElement element : scene.list("network")) {
            Fields node = Fields.of(element, "network");
            if (node.has("flipped") && node.flag("flipped") && weights.kernel(node.text("name")) != null) {
                names.add(node.text("name"));
            }
        }
        return names;
    }

    private static Picture picture(Fields picture, Archive archive) throws IOException {
        String name = picture.text("name");
        Picture decoded = decoded(name, PICTURE, archive);
        if (!picture.has("drawnOn")) {
            return decoded;
        }
        Picture ground = decoded(name, GROUND, archive);
        if (ground.width() != decoded.width() || ground.height() != decoded.height()) {
            throw new Problem("store.scene.ground", GROUND, PICTURE);
        }
        return decoded.drawnOn(ground);
    }

    private static Picture decoded(String name, String entry, Archive archive) throws IOException {
        byte[] png = archive.bytes(entry, Math.min(MAX_PNG, Runtime.getRuntime().maxMemory() / 4));
        Picture decoded = Decoder.decode(entry, png, Limits.pixels());
        return Picture.of(name, decoded.width(), decoded.height(), decoded.rgb());
    }
}
