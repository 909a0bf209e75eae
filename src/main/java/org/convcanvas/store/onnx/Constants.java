package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.store.Limits;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a model's tensors, also those that lie in files beside it. */
final class Constants {
    private final @Nullable Path folder;

    /** @param folder that of the model, the only one from which data is read */
    Constants(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The numbers of a tensor; float, double, float16 and whole numbers of 8 to 64 bits. */
    Constant read(TensorProto tensor) {
        long[] dims = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        long count = 1;
        for (long dim : dims) {
            if (dim < 0 || (dim > 0 && count > Integer.MAX_VALUE / dim)) {
                throw new Problem("onnx.tensor.size").at(tensor.getName());
            }
            count *= dim;
        }
        NumberType type = NumberType.of(tensor.getDataType());
        if (type == null) {
            throw new Problem("onnx.tensor.type", tensor.getDataType()).at(tensor.getName());
        }
        Limits.check(count * Double.BYTES);
        double[] numbers;
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            numbers = type.read(external(tensor, count * type.bytes()), (int) count);
        } else if (!tensor.getRawData().isEmpty()) {
            ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            checkLength(tensor, raw.remaining(), count * type.bytes());
            numbers = type.read(raw, (int) count);
        } else {
            numbers = type.listed(tensor, (int) count);
            checkLength(tensor, numbers.length, count);
        }
        return new Constant(dims, numbers);
    }

    private static void checkLength(TensorProto tensor, long actual, long expected) {
        if (actual != expected) {
            throw new Problem("onnx.tensor.length", actual, expected).at(tensor.getName());
        }
    }

    private ByteBuffer external(TensorProto tensor, long length) {
        Map<String, String> entries = new HashMap<>();
        for (StringStringEntryProto entry : tensor.getExternalDataList()) {
            entries.put(entry.getKey(), entry.getValue());
        }
        String location = entries.getOrDefault("location", "");
        try {
            long offset = Long.parseLong(entries.getOrDefault("offset", "0"));
            long stated = Long.parseLong(entries.getOrDefault("length", String.valueOf(length)));
            checkLength(tensor, stated, length);
            Path file = beside(location);
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                if (offset < 0 || offset + length > in.length()) {
                    throw new Problem("onnx.external.short", location).at(tensor.getName());
                }
                byte[] bytes = new byte[Math.toIntExact(length)];
                in.seek(offset);
                in.readFully(bytes);
                return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            }
        } catch (NumberFormatException malformed) {
            throw new Problem("onnx.external.short", location)
                    .because(malformed)
                    .at(tensor.getName());
        } catch (IOException failed) {
            throw new Problem("onnx.external.missing", location).because(failed).at(tensor.getName());
        }
    }

    /** A file in the model's folder or below it; nothing else, whatever dots or links say. */
    private Path beside(String location) throws IOException {
        try {
            Path named = Path.of(location);
            boolean up = false;
            for (Path step : named) {
                up |= step.toString().equals("..");
            }
            if (folder == null || location.isEmpty() || named.isAbsolute() || up || location.startsWith("\\")) {
                throw new Problem("onnx.external.outside", location);
            }
            Path file = folder.resolve(named);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(file)) {
                throw new Problem("onnx.external.missing", location);
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new Problem("onnx.external.outside", location);
            }
            return file;
        } catch (InvalidPathException impossible) {
            throw new Problem("onnx.external.outside", location).because(impossible);
        }
    }

    /** Whole numbers as a constant, for what attributes state. */
    static Constant of(List<? extends Number> numbers, boolean scalar) {
        double[] values = numbers.stream().mapToDouble(Number::doubleValue).toArray();
        return new Constant(scalar ? new long[0] : new long[] {values.length}, values);
    }
}
