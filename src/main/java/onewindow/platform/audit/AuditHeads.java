package onewindow.platform.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onewindow.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest seal, told to the world outside: a file a day in a folder and, where one is named, another machine. Whoever
 * owns the database can cut the chain short or make a new one, but not the heads others have seen.
 */
@Component
public class AuditHeads {
    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final String address;
    private final boolean outside;
    private final Clock clock;
    private volatile Instant sent = Instant.MIN;
    private volatile long sentNumber;
    private volatile @Nullable String trouble;

    @org.springframework.beans.factory.annotation.Autowired
    AuditHeads(
            @Value("${onewindow.audit-heads:}") String folder,
            @Value("${onewindow.audit-heads-url:}") String address,
            DataFolder data,
            Clock clock) {
        this(
                folder.isBlank() ? data.path().resolve("audit-heads") : Path.of(folder),
                address,
                !folder.isBlank(),
                clock);
    }

    public AuditHeads(Path folder, String address, boolean outside, Clock clock) {
        this.folder = folder;
        this.address = address;
        this.outside = outside || !address.isBlank();
        this.clock = clock;
    }

    /** Whether somebody named a place for them that is not the data folder itself. */
    boolean outside() {
        return outside;
    }

    /** Why the last one could not be sent, in words; null when it was. */
    @Nullable
    String trouble() {
        return trouble;
    }

    void send(AuditSeal seal, boolean atOnce) {
        Instant now = clock.instant();
        if (seal.number() == sentNumber
                || !atOnce && Duration.between(sent, now).abs().compareTo(BETWEEN) < 0) {
            return;
        }
        sent = now;
        try {
            write(seal);
            post(seal);
            sentNumber = seal.number();
            trouble = null;
        } catch (IOException e) {
            trouble = "封条没有送出：" + e.getMessage();
            LOG.warn("the head of the audit chain could not be sent", e);
        }
    }

    private void write(AuditSeal seal) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(LocalDate.ofInstant(clock.instant(), clock.getZone()) + ".txt");
        String line = "%d %d %s %s%n".formatted(seal.number(), seal.lastId(), seal.digest(), seal.sealedAt());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    private void post(AuditSeal seal) throws IOException {
        if (address.isBlank()) {
            return;
        }
        String body = "{\"number\":%d,\"lastId\":%d,\"digest\":\"%s\",\"sealedAt\":\"%s\"}"
                .formatted(seal.number(), seal.lastId(), seal.digest(), seal.sealedAt());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("对方答复 " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The digests by number: of each earlier day the last one, and all of the newest day. */
    Map<Long, String> known() throws IOException {
        Map<Long, String> known = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return known;
        }
        List<Path> days;
        try (Stream<Path> files = Files.list(folder)) {
            days = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path day : days) {
            List<String> lines = Files.readAllLines(day);
            boolean newest = day.equals(days.getLast());
            lines.stream()
                    .skip(newest ? 0 : Math.max(0, lines.size() - 1))
                    .map(line -> line.split(" "))
                    .filter(parts -> parts.length >= 3)
                    .forEach(parts -> known.putIfAbsent(Long.valueOf(parts[0]), parts[2]));
        }
        return known;
    }
}
