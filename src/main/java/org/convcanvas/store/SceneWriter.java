package org.convcanvas.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Node;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Tensor;

/** Writes one scene; equal scenes give equal bytes. */
final class SceneWriter {
    /** Tensors of at most so many numbers stand in the JSON itself, where a person can read and change them. */
    static final int INLINE = 256;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // where a zip's calendar begins

    private final List<Tensor> arrays = new ArrayList<>();

    private SceneWriter() {}

    /** Writes the zip to a stream, which stays open. */
    static void write(OutputStream out, Experiment experiment, View view) throws IOException {
        SceneWriter writer = new SceneWriter();
        String json = JsonText.of(writer.scene(experiment, view));
        ZipOutputStream zip = new ZipOutputStream(out);
        begin(zip, SceneReader.JSON, Deflater.DEFAULT_COMPRESSION);
        zip.write(json.getBytes(StandardCharsets.UTF_8));
        png(zip, SceneReader.PICTURE, experiment.picture());
        Picture ground = experiment.picture().ground();
        if (ground != null) {
            png(zip, SceneReader.GROUND, ground);
        }
        for (int i = 0; i < writer.arrays.size(); i++) {
            begin(zip, SceneReader.array(i + 1), Deflater.DEFAULT_COMPRESSION);
            Npy.write(zip, writer.arrays.get(i));
        }
        zip.finish();
    }

    private static void png(ZipOutputStream zip, String name, Picture picture) throws IOException {
        begin(zip, name, Deflater.NO_COMPRESSION); // a PNG is compressed already
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(zip)) { // leaves the zip open
            ImageIO.write(picture.image(), "png", png);
        }
    }

    private static void begin(ZipOutputStream zip, String name, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.setLevel(level);
        zip.putNextEntry(entry);
    }

    private JsonObject scene(Experiment experiment, View view) {
        JsonObject scene = new JsonObject();
        scene.addProperty("format", SceneReader.FORMAT);
        scene.addProperty("version", SceneReader.VERSION);
        JsonObject picture = new JsonObject();
        picture.addProperty("name", experiment.picture().name());
        picture.addProperty("file", SceneReader.PICTURE);
        if (experiment.picture().ground() != null) {
            picture.addProperty("drawnOn", SceneReader.GROUND);
        }
        scene.add("picture", picture);
        scene.add("input", input(experiment.format()));
        JsonArray nodes = new JsonArray();
        for (Node node : experiment.network().nodes()) {
            JsonObject written = node(node, experiment.weights().of(node.id()));
            if (experiment.flipped().contains(node.id())) {
                written.addProperty("flipped", true);
            }
            nodes.add(written);
        }
        scene.add("network", nodes);
        scene.add("view", ViewCodec.write(view));
        return scene;
    }

    private static JsonObject input(InputFormat format) {
        JsonObject input = new JsonObject();
        input.addProperty("channels", format.rgb() ? 3 : 1);
        input.addProperty("height", format.height());
        input.addProperty("width", format.width());
        input.addProperty("range", format.range().text());
        input.addProperty("order", format.order().text());
        return input;
    }

    private JsonObject node(Node node, Map<String, Tensor> tensors) {
        JsonObject to = new JsonObject();
        to.addProperty("name", node.id());
        JsonArray inputs = new JsonArray();
        node.inputs().forEach(inputs::add);
        to.add("inputs", inputs);
        to.add("layer", LayerCodec.write(node.layer()));
        if (!tensors.isEmpty()) {
            JsonObject weights = new JsonObject();
            new TreeMap<>(tensors).forEach((role, tensor) -> weights.add(role, tensor(tensor)));
            to.add("weights", weights);
        }
        return to;
    }

    /** The numbers themselves, nested as NumPy would, or the name of the entry that holds them. */
    private JsonElement tensor(Tensor tensor) {
        float[] data = tensor.data();
        boolean finite = true; // JSON has no notation for infinity or NaN
        for (int i = 0; i < data.length && finite; i++) {
            finite = Float.isFinite(data[i]);
        }
        if (data.length > INLINE || !finite) {
            arrays.add(tensor);
            return new JsonPrimitive(SceneReader.array(arrays.size()));
        }
        return nested(tensor, 0, 0);
    }

    private static JsonElement nested(Tensor tensor, int axis, int index) {
        if (axis == tensor.shape().rank()) {
            return new JsonPrimitive(JsonText.number(tensor.data()[index]));
        }
        JsonArray array = new JsonArray();
        int extent = tensor.shape().extent(axis);
        for (int i = 0; i < extent; i++) {
            array.add(nested(tensor, axis + 1, index * extent + i));
        }
        return array;
    }
}
