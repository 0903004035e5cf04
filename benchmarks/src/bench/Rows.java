package bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;

/** Rows of one table in the binary form of COPY, handed on in pieces. Each generating thread has its own. */
final class Rows {
    private static final int PIECE = 512 * 1024;
    private static final long EPOCH_MILLIS = 946_684_800_000L;
    private static final int EPOCH_DAY = 10_957;
    private static final int TEXT = 25;

    private final BlockingQueue<byte[]> to;
    private byte[] bytes = new byte[PIECE + 64 * 1024];
    private int size;

    Rows(BlockingQueue<byte[]> to) {
        this.to = to;
    }

    Rows row(int columns) {
        if (size > PIECE) {
            handOn();
        }
        return int2(columns);
    }

    void handOn() {
        try {
            if (size > 0) {
                to.put(Arrays.copyOf(bytes, size));
                size = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Rows none() {
        return int4(-1);
    }

    Rows uuid(UUID id) {
        return id == null ? none() : int4(16).int8(id.getMostSignificantBits()).int8(id.getLeastSignificantBits());
    }

    Rows text(String text) {
        return text == null ? none() : bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Rows bytes(byte[] value) {
        int4(value.length);
        return raw(value);
    }

    Rows number(int n) {
        return int4(4).int4(n);
    }

    Rows number(long n) {
        return int4(8).int8(n);
    }

    /** A numeric of working days, of which there may be half a one: base 10 000, one decimal shown. */
    Rows halves(int halves) {
        int whole = halves / 2;
        boolean half = halves % 2 == 1;
        int digits = (whole > 0 ? 1 : 0) + (half ? 1 : 0);
        int4(8 + 2 * digits)
                .int2(digits)
                .int2(whole > 0 || !half ? 0 : -1)
                .int2(0)
                .int2(1);
        if (whole > 0) {
            int2(whole);
        }
        return half ? int2(5_000) : this;
    }

    Rows flag(boolean value) {
        int4(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    Rows at(long epochMillis) {
        return number((epochMillis - EPOCH_MILLIS) * 1000);
    }

    Rows date(LocalDate day) {
        return day == null ? none() : number((int) day.toEpochDay() - EPOCH_DAY);
    }

    Rows jsonb(byte[] json) {
        int4(json.length + 1);
        room(1);
        bytes[size++] = 1;
        return raw(json);
    }

    Rows texts(byte[]... values) {
        int length = 20;
        for (byte[] value : values) {
            length += 4 + value.length;
        }
        int4(length).int4(1).int4(0).int4(TEXT).int4(values.length).int4(1);
        for (byte[] value : values) {
            bytes(value);
        }
        return this;
    }

    private Rows raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    private Rows int2(int n) {
        room(2);
        bytes[size++] = (byte) (n >> 8);
        bytes[size++] = (byte) n;
        return this;
    }

    private Rows int4(int n) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (n >> shift);
        }
        return this;
    }

    private Rows int8(long n) {
        return int4((int) (n >> 32)).int4((int) n);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
