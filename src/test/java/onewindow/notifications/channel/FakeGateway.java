package onewindow.notifications.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A text-message gateway on this machine that remembers what it was sent and answers as it is told. */
public final class FakeGateway implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    public final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile String answer = "{\"code\":0,\"msgId\":\"m-1\"}";
    private volatile int status = 200;

    public record Call(String uri, String authorization, String body) {}

    private FakeGateway(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeGateway plain() throws IOException {
        return new FakeGateway(HttpServer.create(here(), 0), "http");
    }

    public static FakeGateway encrypted(SSLContext certificate) throws IOException {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return new FakeGateway(server, "https");
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        calls.add(new Call(exchange.getRequestURI().toString(), authorization, body));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", address("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public FakeGateway answers(int code, String words) {
        this.status = code;
        this.answer = words;
        return this;
    }

    public String address(String path) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
