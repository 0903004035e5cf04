package onewindow.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.fuzz.ApiDescription.Operation;
import onewindow.fuzz.Examples.Example;
import onewindow.fuzz.Persona.Answer;
import onewindow.fuzz.Persona.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint of our own API document, asked rightly and then with one thing made wrong, by everybody. On a county of its
 * own, because it does what it asks for. The same seed asks the same again: {@code FUZZ_SEED=…} in the environment; a longer
 * run asks more of each endpoint: {@code FUZZ_EACH=…}. What was asked and answered stands in {@code target/fuzz.txt}.
 */
@OneWindowTest
@TestPropertySource(
        properties = {
            "onewindow.fuzz=on",
            "onewindow.limits.citizen-writes=1000000",
            "onewindow.limits.staff-writes=1000000",
            "onewindow.limits.refusals=1000000"
        })
@DirtiesContext
class FuzzTest {
    private static final long SEED = setting("FUZZ_SEED", 20_261_130);
    private static final int EACH = (int) setting("FUZZ_EACH", 16);
    private static final int AT_ONCE = 6;

    /** Not asked, and why. */
    private static final Map<String, String> EXCLUDED =
            Map.of("POST /api/sign-out", "it would end the sessions the fuzz works with");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<Integer, Integer>> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Harvest harvest = new Harvest();

    @LocalServerPort
    int port;

    @Test
    void no_request_to_any_endpoint_is_answered_with_an_error_of_ours() throws Exception {
        long began = System.nanoTime();
        ApiDescription api = new ApiDescription(
                Api.visitor(port).get("/api/openapi.json").expect(200).body());
        List<Operation> operations = api.operations().stream()
                .filter(operation -> !EXCLUDED.containsKey(operation.toString()))
                .toList();
        List<Persona> personas = personas();
        Examples examples = new Examples(api, harvest);
        gather(operations, personas, examples);
        inTurns(operations.stream()
                .<Runnable>map(operation -> () -> attack(operation, personas, api, examples))
                .toList());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        report(operations, took);
        assertThat(failures)
                .as("seed %d, %d requests in %s", SEED, requests.get(), took)
                .isEmpty();
        // What never gets past the doors proves nothing.
        assertThat(taken.size()).isGreaterThan(operations.size() / 2);
    }

    private static long setting(String name, long otherwise) {
        String given = System.getenv(name);
        return given == null ? otherwise : Long.parseLong(given);
    }

    private List<Persona> personas() {
        Api citizen = Api.someCitizen(port);
        CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        CaseStory.filledDraft(citizen, CaseStory.SENIOR_CARD);
        List<Persona> all = new ArrayList<>();
        all.add(new Persona(Kind.ANONYMOUS, "anonymous", port, Api.visitor(port)));
        all.add(signedIn(Kind.CITIZEN, "citizen", citizen));
        for (String name : List.of("clerk", "handler", "approver", "cashier", "agent", "director")) {
            all.add(signedIn(Kind.CLERK, "zhengwang." + name, Api.staff(port, "zhengwang." + name)));
        }
        all.add(signedIn(Kind.CLERK, "hedong.supervisor", Api.staff(port, "hedong.supervisor")));
        for (String name : List.of("admin.system", "admin.security", "admin.audit", "hedong.catalogue")) {
            all.add(signedIn(Kind.ADMINISTRATOR, name, Api.staff(port, name)));
        }
        return all;
    }

    private Persona signedIn(Kind kind, String name, Api api) {
        harvest.spare(api.get("/api/me").expect(200).body());
        return new Persona(kind, name, port, api);
    }

    /** Reads all that can be read, the lists before what stands in them. */
    private void gather(List<Operation> operations, List<Persona> personas, Examples examples) throws Exception {
        for (boolean lists : new boolean[] {true, false}) {
            inTurns(operations.stream()
                    .filter(o -> o.method().equals("GET") && o.path().contains("{") != lists)
                    .<Runnable>map(o -> () -> personas.forEach(p -> gather(o, p, examples)))
                    .toList());
        }
    }

    private void gather(Operation operation, Persona persona, Examples examples) {
        int times = operation.path().contains("{") ? 3 : 1;
        for (int i = 0; i < times; i++) {
            Example example = examples.by(persona).of(operation, random(operation, persona, i));
            Answer answer = send(operation, persona, example.whole());
            if (answer.status() == 200) {
                harvest.look(persona.name, operation.path(), answer.json());
            } else {
                return;
            }
        }
    }

    private void attack(Operation operation, List<Persona> personas, ApiDescription api, Examples examples) {
        for (Kind kind : Kind.values()) {
            Persona best = personas.getFirst();
            Example furthest = null;
            int least = Integer.MAX_VALUE;
            for (Persona persona : personas) {
                for (int i = 0; persona.kind == kind && i < 3 && (i == 0 || least % 9 > 0); i++) {
                    Example example = examples.by(persona).of(operation, random(operation, persona, 70 + i));
                    int rank = rank(send(operation, persona, example.ask()).status());
                    if (rank < least) {
                        least = rank;
                        best = persona;
                        furthest = example;
                    }
                    i += rank == 9 ? 9 : 0;
                }
            }
            attack(operation, best, furthest, least < 3, api, examples.by(best), least == 9 ? 2 : EACH);
        }
    }

    /** How far it came: done, stopped by a rule, by its content, by its address, or at the door. */
    private static int rank(int status) {
        return switch (status) {
            case 401, 403 -> 9;
            case 404 -> 5;
            case 409, 422 -> 1;
            default -> status < 300 ? 0 : 3;
        };
    }

    /** @param taken whether the first was right all through: of two faults in one request, either may be named */
    private void attack(
            Operation operation,
            Persona persona,
            Example first,
            boolean taken,
            ApiDescription api,
            Examples examples,
            int times) {
        Random random = random(operation, persona, 11);
        Example second = examples.of(operation, random);
        boolean secondTaken = rank(send(operation, persona, second.ask()).status()) < 3;
        List<Ask> wrong = new ArrayList<>(Mutations.of(api, first));
        Set<Ask> doubtful = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        if (!taken) {
            doubtful.addAll(wrong);
        }
        List<Ask> more = Mutations.of(api, second);
        wrong.addAll(more);
        if (!secondTaken) {
            doubtful.addAll(more);
        }
        Collections.shuffle(wrong, random);
        // What somebody of the trade would ask rightly goes along: it makes new things to look at.
        for (int i = 0; i < times / 8; i++) {
            send(operation, persona, examples.of(operation, random).ask());
        }
        wrong.stream().limit(times).forEach(ask -> send(operation, persona, ask, !doubtful.contains(ask)));
    }

    private Answer send(Operation operation, Persona persona, Ask ask) {
        return send(operation, persona, ask, true);
    }

    private Answer send(Operation operation, Persona persona, Ask ask, boolean onlyFault) {
        places.acquireUninterruptibly();
        Answer answer;
        try {
            answer = persona.send(ask);
        } finally {
            places.release();
        }
        requests.incrementAndGet();
        statuses.computeIfAbsent(operation.toString(), o -> new TreeMap<>());
        synchronized (statuses) {
            statuses.get(operation.toString()).merge(answer.status(), 1, Integer::sum);
        }
        if (answer.status() < 300) {
            taken.add(operation.toString());
        }
        if (ask.change().isEmpty() && answer.status() > 399 && answer.status() != 403 && answer.status() != 401) {
            refusals.put(operation.toString(), ask.curl(persona.name) + "\n        " + answer.text());
        }
        String fault = fault(ask, answer, onlyFault);
        if (!fault.isEmpty()) {
            failures.add(fault + "\n    " + ask.curl(persona.name) + "\n    " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** Empty when the answer is as it should be. */
    private static String fault(Ask ask, Answer answer, boolean onlyFault) {
        if (answer.status() >= 500) {
            return "an error of ours";
        }
        if (answer.status() < 400) {
            return ask.refused() && answer.status() < 300 ? "taken though it is of the wrong type" : "";
        }
        JsonNode problem = answer.json();
        boolean whole = answer.contentType().startsWith("application/problem+json")
                && problem.path("status").asInt(0) == answer.status()
                && !problem.path("type").asString("").isEmpty()
                && chinese(problem.path("title"))
                && chinese(problem.path("detail"));
        if (!whole) {
            return "not a problem as they all are";
        }
        boolean named =
                !ask.refused() || answer.status() != 400 || names(problem.path("errors"), onlyFault ? ask.field() : "");
        return named ? "" : "does not name the field";
    }

    private static boolean chinese(JsonNode text) {
        return text.asString("")
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean names(JsonNode errors, String field) {
        return errors.valueStream()
                .map(e -> e.path("field").asString())
                .anyMatch(said -> !said.isEmpty() && (said.startsWith(field) || field.startsWith(said)));
    }

    private static Random random(Operation operation, Persona persona, int turn) {
        return new Random(SEED * 31 + operation.toString().hashCode() * 17L + persona.name.hashCode() * 7L + turn);
    }

    private static void inTurns(List<Runnable> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            work.forEach(one -> all.add(threads.submit(one)));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void report(List<Operation> operations, Duration took) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d, %d requests in %d s, %d of %d endpoints did what was asked"
                .formatted(SEED, requests.get(), took.toSeconds(), taken.size(), operations.size()));
        lines.addAll(failures);
        new TreeMap<>(statuses)
                .forEach((operation, counts) -> lines.add(
                        taken.contains(operation)
                                ? "  " + operation + " " + counts
                                : "- " + operation + " " + counts + "\n        " + refusals.get(operation)));
        Files.write(Path.of("target/fuzz.txt"), lines);
    }
}
