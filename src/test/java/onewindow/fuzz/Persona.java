package onewindow.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import onewindow.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody whose session the fuzz uses, and never gives back: what an answer says of cookies is not heard. */
final class Persona {
    enum Kind {
        ANONYMOUS,
        CITIZEN,
        CLERK,
        ADMINISTRATOR
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    final Kind kind;
    final String name;
    private final String origin;
    private final String cookies;
    private final String token;

    Persona(Kind kind, String name, int port, Api signedIn) {
        this.kind = kind;
        this.name = name;
        this.origin = "http://127.0.0.1:" + port;
        this.cookies = signedIn.cookies();
        this.token = signedIn.cookie("XSRF-TOKEN");
    }

    record Answer(int status, String contentType, byte[] bytes) {
        JsonNode json() {
            return contentType.contains("json") && bytes.length > 0 ? JSON.readTree(bytes) : JSON.createObjectNode();
        }

        String text() {
            return new String(bytes, 0, Math.min(bytes.length, 600), StandardCharsets.UTF_8);
        }
    }

    Answer send(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + ask.address()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        ask.method(),
                        ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ask.body()))
                .setHeader("Accept", "application/json, application/problem+json, */*")
                .setHeader("Cookie", cookies)
                .setHeader("X-XSRF-TOKEN", token);
        ask.headers().forEach(request::setHeader);
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    Api.bytes(response));
        } catch (IOException e) {
            return new Answer(599, "", e.toString().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
