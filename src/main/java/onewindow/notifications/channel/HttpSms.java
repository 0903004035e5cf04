package onewindow.notifications.channel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Any gateway that is spoken to by one HTTP request, described by a template. Certificates are verified, a redirect is not
 * followed (it would carry the secret elsewhere), and what comes back is read no further than a page.
 */
final class HttpSms implements Sender {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int READ_ANSWER = 4000;
    /** Of a refusal: enough for its reason. */
    private static final int SHOWN = 300;

    private final Request request;

    /**
     * @param headers one a line, {@code Name: value}
     * @param success found in the answer of a message that was taken
     * @param reference its first group is the gateway's number for the message; empty when it gives none
     */
    record Request(
            String method,
            String url,
            String headers,
            String body,
            Template.Escape escape,
            Pattern success,
            Optional<Pattern> reference,
            Duration timeout,
            String secret) {
        @Override
        public String toString() {
            return "Request[" + method + "]";
        }
    }

    HttpSms(Request request) {
        this.request = request;
    }

    /** Whether a line of the setting is one that may be sent: some headers are the connection's own. */
    static boolean isHeader(String line) {
        String[] parts = line.split(":", 2);
        try {
            HttpRequest.newBuilder()
                    .setHeader(parts[0].strip(), Template.Escape.HEADER.of(parts[parts.length - 1].strip()));
            return parts.length == 2;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Made when the first message leaves; most installations never need it. */
    private static final class Client {
        static final HttpClient HTTP = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public @Nullable String send(Outgoing message) {
        HttpResponse<byte[]> answer = call(httpRequest(message));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        String read = text.substring(0, Math.min(text.length(), READ_ANSWER));
        boolean taken =
                answer.statusCode() / 100 == 2 && request.success.matcher(read).find();
        if (!taken) {
            throw new Refused("短信平台没有收下（HTTP " + answer.statusCode() + "）：" + harmless(read, message));
        }
        return request.reference
                .map(pattern -> pattern.matcher(read))
                .filter(Matcher::find)
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .orElse(null);
    }

    private HttpRequest httpRequest(Outgoing message) {
        Map<String, String> values = Map.of(
                "phone", message.to(),
                "text", message.text(),
                "code", message.code() == null ? "" : message.code(),
                "key", message.key(),
                "secret", request.secret);
        URI address = URI.create(Template.fill(request.url, values, Template.Escape.FORM));
        HttpRequest.Builder built = HttpRequest.newBuilder(address).timeout(request.timeout);
        boolean get = request.method.equals("GET");
        if (!get) {
            built.setHeader("Content-Type", request.escape.contentType);
        }
        request.headers
                .lines()
                .filter(HttpSms::isHeader)
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> built.setHeader(
                        parts[0].strip(), Template.fill(parts[1].strip(), values, Template.Escape.HEADER)));
        return (get
                        ? built.GET()
                        : built.POST(HttpRequest.BodyPublishers.ofString(
                                Template.fill(request.body, values, request.escape))))
                .build();
    }

    private HttpResponse<byte[]> call(HttpRequest sent) {
        CompletableFuture<HttpResponse<byte[]>> answer = Client.HTTP.sendAsync(
                sent, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            // Of the whole answer, not only of its head.
            return answer.get(request.timeout.toMillis() + 1000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Refused(Unreachable.words(sent.uri().getHost(), e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Refused(Unreachable.words(sent.uri().getHost(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("程序正在停止，下次启动后再发。");
        }
    }

    /** Gateways like to repeat what they were sent. */
    private String harmless(String answer, Outgoing message) {
        String clean = answer.replace(message.to(), "（号码）").replace(message.text(), "（内容）");
        clean = request.secret.isEmpty() ? clean : clean.replace(request.secret, "（密钥）");
        clean = message.code() == null ? clean : clean.replace(message.code(), "（验证码）");
        return clean.strip().substring(0, Math.min(SHOWN, clean.strip().length()));
    }
}
