package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.convcanvas.store.Half;
import org.jspecify.annotations.Nullable;

/** The number types of a model's tensors that are understood. */
enum NumberType {
    FLOAT(1, 4, ByteBuffer::getFloat, TensorProto::getFloatDataList),
    UINT8(2, 1, bytes -> Byte.toUnsignedInt(bytes.get()), TensorProto::getInt32DataList),
    INT8(3, 1, ByteBuffer::get, TensorProto::getInt32DataList),
    UINT16(4, 2, bytes -> Short.toUnsignedInt(bytes.getShort()), TensorProto::getInt32DataList),
    INT16(5, 2, ByteBuffer::getShort, TensorProto::getInt32DataList),
    INT32(6, 4, ByteBuffer::getInt, TensorProto::getInt32DataList),
    INT64(7, 8, ByteBuffer::getLong, TensorProto::getInt64DataList),
    FLOAT16(10, 2, bytes -> Half.toFloat(bytes.getShort()), tensor -> tensor.getInt32DataList().stream()
            .map(bits -> Half.toFloat(bits.shortValue()))
            .toList()),
    DOUBLE(11, 8, ByteBuffer::getDouble, TensorProto::getDoubleDataList);

    private final int code;
    private final int bytes;
    private final ToDoubleFunction<ByteBuffer> next;
    private final Function<TensorProto, List<? extends Number>> list;

    NumberType(
            int code,
            int bytes,
            ToDoubleFunction<ByteBuffer> next,
            Function<TensorProto, List<? extends Number>> list) {
        this.code = code;
        this.bytes = bytes;
        this.next = next;
        this.list = list;
    }

    /** The type of ONNX's code for it; null for one that is not understood. */
    static @Nullable NumberType of(int code) {
        for (NumberType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    /** Numbers as they lie in memory, little-endian. */
    double[] read(ByteBuffer raw, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = next.applyAsDouble(raw);
        }
        return numbers;
    }

    /** Numbers that the tensor lists one by one; none for more than twice {@code most}. */
    double[] listed(TensorProto tensor, int most) {
        List<? extends Number> numbers = list.apply(tensor);
        double[] values = new double[Math.min(numbers.size(), 2 * most + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).doubleValue();
        }
        return values;
    }
}
