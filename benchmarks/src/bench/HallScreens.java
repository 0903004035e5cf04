package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.OneWindow;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two hundred screens of one hall and two clerks who call: how long until a call is on every screen, over HTTP on the loopback. */
final class HallScreens {
    private static final int SCREENS = 200;
    private static final int CALLS = 150;
    private static final int COUNTED = 30;
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final AtomicInteger seen = new AtomicInteger();

    private HallScreens(int port) {
        this.port = port;
    }

    /** @param screens how many of the screens showed all the calls they should */
    record Speed(int calls, double p50, double p99, int shown, double statements, double milliseconds, long twice) {}

    static Speed run() {
        Path folder = Bench.data().resolve("hall-screens");
        Bench.delete(folder);
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(OneWindow.class)
                .run(
                        "--server.port=0",
                        "--onewindow.data=" + folder,
                        "--onewindow.demo=on",
                        "--onewindow.limits.staff-writes=10000000")) {
            int port = Integer.parseInt(program.getEnvironment().getProperty("local.server.port"));
            Database database = new Database(folder);
            try (Connection owner = database.connect()) {
                return new HallScreens(port).measure(database, owner);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Speed measure(Database database, Connection owner) {
        try (Person one = Person.staff(port, "zhengwang.clerk");
                Person other = Person.staff(port, "zhengwang.clerk2")) {
            JsonNode queue = one.json(one.get("/api/desk/queue"));
            String site = queue.path("siteId").asString();
            sit(one, queue, 0);
            sit(other, queue, 1);
            List<Thread> screens = new ArrayList<>();
            for (int n = 0; n < SCREENS; n++) {
                screens.add(Thread.startVirtualThread(() -> watch(site)));
            }
            await(SCREENS);
            String letterA =
                    queue.path("hall").path("queues").path(0).path("id").asString();
            for (int call = 0; call < CALLS; call++) {
                int before = seen.get();
                call(call % 2 == 0 ? one : other, letterA);
                await(before + SCREENS);
            }
            int shown = seen.get() - SCREENS;
            Person caller = one;
            for (int n = 0; n < COUNTED; n++) {
                take(caller, letterA);
            }
            Statements.Cost cost = new Statements(database)
                    .of(COUNTED, () -> next(caller), "onewindow")
                    .getFirst();
            screens.forEach(Thread::interrupt);
            long twice = Database.number(owner, """
                    select count(*) from (select ticket_id from reception.ticket_event where act = 'CALL'
                                          group by 1 having count(*) > 1) as twice""");
            return new Speed(
                    CALLS,
                    latencies.percentile(50),
                    latencies.percentile(99),
                    shown,
                    cost.statements(),
                    cost.milliseconds(),
                    twice);
        }
    }

    private static void sit(Person clerk, JsonNode queue, int at) {
        String window = queue.path("hall").path("windows").path(at).path("id").asString();
        clerk.put("/api/desk/queue/window", Map.of("windowId", window));
    }

    private static String take(Person clerk, String queue) {
        Map<String, Object> wanted =
                Map.of("key", UUID.randomUUID().toString(), "queueId", queue, "persons", 1, "again", false);
        return clerk.json(clerk.post("/api/desk/queue/tickets", wanted))
                .path("ticket")
                .path("number")
                .asString();
    }

    private void call(Person clerk, String queue) {
        asked.put(take(clerk, queue), System.nanoTime());
        next(clerk);
    }

    /** Called, come and sat down. */
    private static void next(Person clerk) {
        JsonNode after = clerk.json(clerk.post("/api/desk/queue/next", Map.of()));
        String id = after.path("hall").path("inHand").path("id").asString();
        clerk.post("/api/desk/queue/tickets/" + id + "/acts", Map.of("act", "START"));
    }

    private void await(int many) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (seen.get() < many && System.currentTimeMillis() < end) {
            Bench.pause(2);
        }
    }

    private void watch(String site) {
        String ask = "GET /api/screen/hall/stream?site=" + site + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String last = "";
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("data:")) {
                    continue;
                }
                String newest = newest(line);
                Long since = asked.get(newest);
                if (first || (since != null && !newest.equals(last))) {
                    seen(first ? null : since);
                }
                first = false;
                last = newest;
            }
        } catch (IOException e) {
            // The program has been stopped.
        }
    }

    private void seen(Long since) {
        if (since != null) {
            long took = System.nanoTime() - since;
            synchronized (latencies) {
                latencies.add(took);
            }
        }
        seen.incrementAndGet();
    }

    private static String newest(String line) {
        String key = "\"number\":\"";
        int calls = line.indexOf("\"calls\":[{");
        int at = calls < 0 ? -1 : line.indexOf(key, calls);
        return at < 0 ? "" : line.substring(at + key.length(), line.indexOf('"', at + key.length()));
    }
}
