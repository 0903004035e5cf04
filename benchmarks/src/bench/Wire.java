package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One kept-alive connection over the loopback, with cookies. As lean as a client can be, so that what is measured is the
 * program and not the one who asks: on two cores both share them.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 60_000;
    private static final long IDLE_NANOS = 10_000_000_000L;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private long lastUse;
    private InputStream in;
    private OutputStream out;

    Wire(int port) {
        this.port = port;
    }

    /** What came back, and where what it made is to be found. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
    record Reply(int status, byte[] body, String location) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** @param from the address a proxy would say it came from, and whatever other headers there are, each a line */
    Reply send(String method, String path, byte[] body, String type, String from) throws IOException {
        StringBuilder head = new StringBuilder(400)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nAccept: application/json, */*\r\nX-Forwarded-For: ")
                .append(from)
                .append("\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\nX-XSRF-TOKEN: ").append(cookie("XSRF-TOKEN")).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] whole = body == null ? first : joined(first, body);
        try {
            connect();
            out.write(whole);
            out.flush();
            return receive();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] whole = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }

    /** A connection nobody used for a while may have been closed at the other end. */
    private void connect() throws IOException {
        if (System.nanoTime() - lastUse > IDLE_NANOS) {
            close();
        }
        lastUse = System.nanoTime();
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            out = socket.getOutputStream();
        }
    }

    private Reply receive() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        String location = "";
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : status == 204 || status == 304 ? new byte[0] : exactly(Math.max(0, length));
        if (last) {
            close();
        }
        return new Reply(status, body, location);
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(line()); size > 0; size = size(line())) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private static int size(String line) {
        return Integer.parseInt(line.split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone either way.
        }
        socket = null;
    }
}
