package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.identity.IdNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who talks to the program over HTTP: keeps cookies, sends the page token, speaks JSON. */
public final class Api {
    /** The password of every member of staff of the demo county. */
    public static final String PASSWORD = "Yichuang@2026";

    /** The cookie of a session. */
    static final String SESSION = "OWSESSION";

    private static final String PICTURE = "data:image/png;base64,";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000));

    private final String origin;
    private @Nullable String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Api(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** @param body empty when the answer is not JSON; then see {@code bytes} */
    public record Answer(int status, JsonNode body, byte[] bytes, java.net.http.HttpHeaders headers) {
        /** Fails with the problem's own words when the status is another. */
        public Answer expect(int wanted) {
            assertThat(status)
                    .as(() -> "answer: " + new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(wanted);
            return this;
        }

        public JsonNode at(String path) {
            return body.at("/" + path.replace('.', '/'));
        }

        public String text(String path) {
            return at(path).asString();
        }

        public String detail() {
            return text("detail");
        }

        /** The message under the named field of a refused form; empty when it has none. */
        public String error(String field) {
            for (JsonNode error : body.path("errors")) {
                if (error.path("field").asString().equals(field)) {
                    return error.path("message").asString();
                }
            }
            return "";
        }
    }

    /** Somebody not signed in. */
    public static Api visitor(int port) {
        Api api = new Api(port);
        api.get("/api/me").expect(200);
        return api;
    }

    /** Somebody not signed in, at an address of his own. */
    public static Api visitor(int port, String address) {
        Api api = visitor(port);
        api.address = address;
        return api;
    }

    /** The answer to a fresh question of the program: what it asks is worked out as a page would. */
    public Map<String, String> challenge(int work) {
        Answer asked = post("/api/challenges", Map.of("work", work)).expect(200);
        String token = asked.text("token");
        String question = asked.text("question");
        int a = "零一二三四五六七八九".indexOf(question.charAt(0));
        int b = "零一二三四五六七八九".indexOf(question.charAt(2));
        int sum = question.charAt(1) == '加' ? a + b : a - b;
        return Map.of(
                "token",
                token,
                "answer",
                String.valueOf(sum),
                "nonce",
                nonce(token, asked.at("work").asInt()));
    }

    private static String nonce(String token, int work) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int i = 0; ; i++) {
                byte[] digest = sha.digest(bytes(token + ":" + i));
                if (new BigInteger(1, digest).bitLength() <= 256 - work) {
                    return String.valueOf(i);
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Api staff(int port, String username) {
        return staff(port, username, PASSWORD);
    }

    public static Api staff(int port, String username, String password) {
        Api api = visitor(port);
        api.post("/api/staff/sign-in", Map.of("username", username, "password", password))
                .expect(200);
        return api;
    }

    /** Somebody whose browser kept the cookie of an earlier session. */
    static Api returning(int port, String session) {
        Api api = new Api(port);
        HttpCookie cookie = new HttpCookie(SESSION, session);
        cookie.setPath("/");
        cookie.setVersion(0);
        api.cookies.getCookieStore().add(URI.create(api.origin), cookie);
        api.get("/api/me").expect(200);
        return api;
    }

    /** The session this one has now, for a browser to go on with. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Signed in by phone; not yet real-named. */
    public static Api caller(int port, String phone) {
        Api api = visitor(port);
        api.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(202);
        api.post("/api/citizen/sign-in", Map.of("phone", phone, "code", SentCodes.last(phone)))
                .expect(200);
        return api;
    }

    /** Who says who he is, and nobody has compared his paper. */
    public static Api citizen(int port, String phone, String name, String idNumber) {
        Api api = caller(port, phone);
        api.post("/api/citizen/real-name", Map.of("kind", "PERSON", "name", name, "idNumber", idNumber))
                .expect(200);
        return api;
    }

    /** Whom a window registered with the paper in hand and this phone, and who then signs in with it. */
    public static Api seenCitizen(int port, String phone, String name, String idNumber) {
        staff(port, "zhengwang.clerk")
                .post("/api/desk/parties", Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone))
                .expect(200);
        return citizen(port, phone, name, idNumber);
    }

    /** A citizen known at the window. */
    public static Api someCitizen(int port) {
        return seenCitizen(port, newPhone(), "王小兰", newIdNumber());
    }

    /** A citizen nobody has met before. */
    public static Api someStranger(int port) {
        return citizen(port, newPhone(), "王小兰", newIdNumber());
    }

    public static String newPhone() {
        return String.format(Locale.ROOT, "139%08d", NEXT.incrementAndGet() * 7L % 100_000_000);
    }

    public static String newIdNumber() {
        return idNumber(LocalDate.of(1921, 3, 5).plusDays(NEXT.incrementAndGet() % 9_001), NEXT.get() % 1000);
    }

    /** A valid number of 河东区 for that birthday; an odd sequence is a man's. */
    public static String idNumber(LocalDate birth, int sequence) {
        return IdNumber.complete(
                "371312" + birth.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", sequence));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, json(body == null ? null : sentFirst(JSON.valueToTree(body))), "application/json");
    }

    /** As the pages do: a picture is sent first, and the body names it. */
    private JsonNode sentFirst(JsonNode body) {
        if (body.isString() && body.asString().startsWith(PICTURE)) {
            byte[] picture = Base64.getDecoder().decode(body.asString().substring(PICTURE.length()));
            Answer sent = upload("/api/desk/pictures", "签字.png", "image/png", picture);
            return JSON.valueToTree(sent.status() == 201 ? sent.text("id") : new UUID(0, 0).toString());
        }
        if (body instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(sentFirst(field.getValue())));
        } else if (body instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, sentFirst(list.get(i)));
            }
        }
        return body;
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, json(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** One multipart part named {@code file}. */
    public Answer upload(String path, String fileName, String contentType, byte[] content) {
        String boundary = "onewindow-boundary-7d1f";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
        BodyPublisher body =
                BodyPublishers.ofByteArrays(List.of(bytes(head), content, bytes("\r\n--" + boundary + "--\r\n")));
        return send("POST", path, body, "multipart/form-data; boundary=" + boundary);
    }

    /** With a header of its own, or without the page token when it is named with an empty value. */
    public Answer send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request =
                request(path).method(method, json(body)).setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return send(request);
    }

    private Answer send(String method, String path, BodyPublisher body, @Nullable String contentType) {
        HttpRequest.Builder request = request(path).method(method, body);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(60))
                .setHeader("Accept", "application/json, application/problem+json, */*")
                .setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        return address == null ? request : request.setHeader("X-Forwarded-For", address);
    }

    /** The bytes of an answer, and none of a stream of events: it has no end. */
    public static byte[] bytes(HttpResponse<InputStream> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = answer.body()) {
            return type.startsWith("text/event-stream") ? new byte[0] : body.readAllBytes();
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            byte[] bytes = bytes(response);
            boolean json = type.contains("json") && bytes.length > 0;
            JsonNode body = json ? JSON.readTree(bytes) : JSON.createObjectNode();
            return new Answer(response.statusCode(), body, bytes, response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the header carries them. */
    public String cookies() {
        return String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    /** Empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static BodyPublisher json(@Nullable Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
