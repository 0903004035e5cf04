package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in over HTTP as anybody would be: password or code, session, page token. */
final class Person implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "Yichuang@2026";

    final String name;
    private final Wire wire;
    private final String from;

    private Person(int port, String name, String from) {
        this.name = name;
        this.wire = new Wire(port);
        this.from = from;
    }

    /** An answer that was not the one hoped for. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int status;

        Refused(String what, Wire.Reply reply) {
            super(what + ": " + reply.status() + " " + reply.text());
            this.status = reply.status();
        }
    }

    static Person visitor(int port) {
        return visitor(port, "127.0.0.1");
    }

    static Person visitor(int port, String from) {
        Person person = new Person(port, "", from);
        person.get("/api/me");
        return person;
    }

    static Person staff(int port, String username) {
        Person person = new Person(port, username, "127.0.0.1");
        person.signIn();
        return person;
    }

    void signIn() {
        get("/api/me");
        post("/api/staff/sign-in", Map.of("username", name, "password", PASSWORD));
    }

    /** @param address each citizen has one of his own, for codes are limited by address */
    static Person citizen(int port, String phone, String name, String idNumber, String address) {
        Person person = new Person(port, name, address);
        person.get("/api/me");
        person.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"));
        String text = person.get("/api/demo/outbox?phone=" + phone + "&size=1").text();
        String code = text.replaceAll("(?s).*验证码是 (\\d{6}).*", "$1");
        person.post("/api/citizen/sign-in", Map.of("phone", phone, "code", code));
        person.post("/api/citizen/real-name", Map.of("kind", "PERSON", "name", name, "idNumber", idNumber));
        return person;
    }

    Wire.Reply get(String path) {
        return good("GET", path, null);
    }

    Wire.Reply get(String path, String asFrom) {
        return tell("GET " + path, send("GET", path, null, asFrom));
    }

    Wire.Reply post(String path, Object body) {
        return good("POST", path, JSON.writeValueAsBytes(body));
    }

    Wire.Reply post(String path, Object body, String asFrom) {
        return tell("POST " + path, send("POST", path, JSON.writeValueAsBytes(body), asFrom));
    }

    Wire.Reply post(String path, String json) {
        return good("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** As whoever does not look at what became of it: {@code Prefer: return=minimal}. */
    Wire.Reply postBriefly(String path, String json) {
        return tell(
                "POST " + path,
                send("POST", path, json.getBytes(StandardCharsets.UTF_8), from + "\r\nPrefer: return=minimal"));
    }

    Wire.Reply upload(String path, byte[] picture) {
        String head =
                "--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"signature.png\"\r\nContent-Type: image/png\r\n\r\n";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes("\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8));
        try {
            return tell(
                    "POST " + path,
                    wire.send("POST", path, body.toByteArray(), "multipart/form-data; boundary=bench", from));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("POST " + path + ": " + e.getMessage(), e);
        }
    }

    Wire.Reply put(String path, Object body) {
        return good("PUT", path, JSON.writeValueAsBytes(body));
    }

    Wire.Reply patch(String path, Object body) {
        return good("PATCH", path, JSON.writeValueAsBytes(body));
    }

    JsonNode json(Wire.Reply reply) {
        return JSON.readTree(reply.body());
    }

    private Wire.Reply good(String method, String path, byte[] body) {
        return tell(method + " " + path, send(method, path, body, from));
    }

    private static Wire.Reply tell(String what, Wire.Reply reply) {
        if (!reply.good()) {
            throw new Refused(what, reply);
        }
        return reply;
    }

    private Wire.Reply send(String method, String path, byte[] body, String asFrom) {
        try {
            return wire.send(method, path, body, "application/json", asFrom);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
