package org.convcanvas.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The number types of NPY files that become float32. */
enum NpyType {
    BOOL("b1", 1) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.get() == 0 ? 0 : 1;
        }
    },
    INT8("i1", 1) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.get();
        }
    },
    UINT8("u1", 1) {
        @Override
        float next(ByteBuffer bytes) {
            return Byte.toUnsignedInt(bytes.get());
        }
    },
    INT16("i2", 2) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getShort();
        }
    },
    UINT16("u2", 2) {
        @Override
        float next(ByteBuffer bytes) {
            return Short.toUnsignedInt(bytes.getShort());
        }
    },
    INT32("i4", 4) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getInt();
        }
    },
    UINT32("u4", 4) {
        @Override
        float next(ByteBuffer bytes) {
            return Integer.toUnsignedLong(bytes.getInt());
        }
    },
    INT64("i8", 8) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getLong();
        }
    },
    UINT64("u8", 8) {
        @Override
        float next(ByteBuffer bytes) {
            long bits = bytes.getLong();
            if (bits >= 0) {
                return bits;
            }
            return (bits >>> 1 | bits & 1) * 2f; // halved, the lost bit kept for rounding
        }
    },
    FLOAT16("f2", 2) {
        @Override
        float next(ByteBuffer bytes) {
            return Half.toFloat(bytes.getShort());
        }
    },
    FLOAT32("f4", 4) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    FLOAT64("f8", 8) {
        @Override
        float next(ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    };

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type of a NumPy code without its byte order, as {@code f4}. */
    static Optional<NpyType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    /** The next number, rounded to float32 where it has more digits. */
    abstract float next(ByteBuffer bytes);
}
