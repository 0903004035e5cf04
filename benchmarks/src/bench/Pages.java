package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The pages people look at all day, by sixteen at once, at every size in turn. */
final class Pages {
    private static final int USERS = 16;
    private static final int ALONE = 200;
    private static final List<String> WORDS = List.of(
            "低保", "养老保险", "居住证", "残疾", "新生儿", "老人补贴", "社保卡", "盖房子", "种地补贴", "开饭店", "退伍", "医保报销", "孩子上学", "死亡证明", "结婚");

    private Pages() {}

    /** One size under measurement. */
    private record Site(Fill.Size size, Program program, Asked asked) {}

    static void run(List<Fill.Size> sizes) {
        sizes.forEach(Fill::ensure);
        List<Site> sites = new ArrayList<>();
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, Statements.Cost> costs = new LinkedHashMap<>();
        Map<String, List<String>> atFirst = new LinkedHashMap<>();
        try {
            for (Fill.Size size : sizes) {
                Say.line("starting on " + size.word);
                Program program = Program.start(size.folder());
                sites.add(new Site(size, program, Asked.of(program, new Database(size.folder()))));
            }
            for (Site site : sites) {
                site.asked.different.forEach((page, number) -> {
                    Load.Done done = Load.run(site.asked.pages.get(page), number / USERS);
                    atFirst.computeIfAbsent(page, p -> new ArrayList<>())
                            .add(site.size.word + " " + Http.times(done.latencies()));
                });
                site.asked.pages.forEach((page, users) -> measure(site, page, users, Math.max(10, Bench.seconds())));
            }
            for (int run = 0; run < Bench.repetitions(); run++) {
                for (String page : sites.getFirst().asked.pages.keySet()) {
                    for (Site site : sites) {
                        Load.Done done = measure(site, page, site.asked.pages.get(page), Bench.seconds());
                        String key = page + " " + site.size.word;
                        latencies.computeIfAbsent(key, k -> new Latencies()).addAll(done.latencies());
                        Http.add(rates, key, done.perSecond());
                    }
                }
            }
            for (Site site : sites) {
                site.asked.pages.forEach((page, users) -> costs.put(
                        page + " " + site.size.word,
                        new Statements(new Database(site.size.folder())).of(ALONE, counted(users.getFirst()))));
            }
        } finally {
            sites.forEach(site -> site.program.close());
        }
        report(sites, latencies, rates, costs, atFirst);
    }

    private static Runnable counted(Load.Work work) {
        long[] n = {0};
        return () -> work.once(n[0]++);
    }

    private static Load.Done measure(Site site, String page, List<Load.Work> users, int seconds) {
        Load.Done done = Load.run(users, Duration.ofSeconds(1), Duration.ofSeconds(seconds));
        Say.line("  " + site.size.word + " " + page + ": " + Http.times(done.latencies()) + " ms, "
                + Say.number(done.perSecond()) + "/s");
        return done;
    }

    private static void report(
            List<Site> sites,
            Map<String, Latencies> latencies,
            Map<String, List<Double>> rates,
            Map<String, Statements.Cost> costs,
            Map<String, List<String>> atFirst) {
        List<List<String>> rows = new ArrayList<>();
        String first = sites.getFirst().size.word;
        for (String page : sites.getFirst().asked.pages.keySet()) {
            for (Site site : sites) {
                String key = page + " " + site.size.word;
                Statements.Cost cost = costs.get(key);
                rows.add(Say.cells(
                        page,
                        site.size.word,
                        Http.times(latencies.get(key)),
                        Say.number(latencies.get(key).percentile(99)
                                / latencies.get(page + " " + first).percentile(99)),
                        Say.median(rates.get(key)),
                        Say.number(cost.statements()),
                        Say.number(cost.milliseconds()),
                        Say.number(cost.session())));
            }
        }
        StringBuilder more = new StringBuilder("\nWhat a list costs beside the same list by hand: see `lists`.");
        atFirst.forEach((page, times) -> more.append("\n\n")
                .append(page)
                .append(", each asked for the first time, not counted above (p50 / p95 / p99 ms): ")
                .append(String.join("; ", times)));
        Results.put(
                "pages",
                USERS + " people at once, each asking as soon as the answer has come.\n\n"
                        + Say.table(
                                Say.cells(
                                        "page",
                                        "cases",
                                        "p50 / p95 / p99 ms",
                                        "p99 ÷ p99 at " + first,
                                        "requests/s",
                                        "statements",
                                        "database ms",
                                        "of it the session"),
                                rows)
                        + more);
    }

    /** Who asks for what, with cases drawn from the history. */
    private static final class Asked {
        final Map<String, List<Load.Work>> pages = new LinkedHashMap<>();
        /** How many different cases a page is asked for: what stands on the disk is brought from there once before. */
        final Map<String, Integer> different = new LinkedHashMap<>();

        private Asked() {}

        private static final String COUNTY = "site_region between '371312000000' and '371312999999'";

        private record Known(String id, String number, long person) {}

        static Asked of(Program program, Database database) {
            int port = program.port;
            List<String> items;
            List<Known> cases;
            List<List<Known>> own = new ArrayList<>();
            try (Connection connection = database.connect()) {
                items = Database.list(
                        connection,
                        "select id from catalogue.item where status = 'OFFERED' order by code",
                        row -> row.getString(1));
                cases = known(
                        connection,
                        COUNTY
                                + " and exists (select from documents.document d where d.case_id = case_file.id) order by md5(id::text) limit 2000");
                for (int i = 0; i < USERS; i++) {
                    own.add(known(
                            connection,
                            "party_id = '" + People.id(cases.get(i * 3).person()) + "'"));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Asked asked = new Asked();
            List<Person> supervisors = crowd(i -> Person.staff(port, "hedong.supervisor"));
            List<Person> visitors = crowd(i -> Person.visitor(port));
            for (Lists.Listed list : Lists.ALL) {
                asked.page(
                        list.name(),
                        crowd(i -> Person.staff(port, list.who())),
                        (who, n) -> who.get(list.path(items, n)));
            }
            asked.page("county board", supervisors, (who, n) -> who.get("/api/desk/board"));
            asked.page("desk counts", supervisors, (who, n) -> who.get("/api/desk/waiting"));
            asked.each("case page", supervisors, cases, (who, one, n) -> who.get("/api/desk/cases/" + one.id()));
            asked.page(
                    "portal search",
                    visitors,
                    (who, n) -> who.get("/api/items/search?q="
                            + URLEncoder.encode(WORDS.get((int) (n % WORDS.size())), StandardCharsets.UTF_8)));
            asked.page(
                    "guide page",
                    visitors,
                    (who, n) -> who.get(
                            "/api/items/" + items.get((int) (n % items.size())) + "/guide?regionCode=371312108277"));
            asked.progress(port, own);
            return asked;
        }

        /** Of the history: the party's number is in its identifier. */
        private static List<Known> known(Connection connection, String which) {
            return Database.list(
                            connection,
                            "select id, number, party_id from cases.case_file where status <> 'DRAFT' and number ~ '^37[0-9]{16}$'"
                                    + " and created_at < (select max(loaded_at) from platform.demo_step) and " + which,
                            row -> new Known(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getObject(3, java.util.UUID.class).getLeastSignificantBits()
                                            & 0x3fffffffffffffffL))
                    .stream()
                    .filter(c -> c.person() < 10_000_000)
                    .toList();
        }

        /** Each looks at all that is their own, in turn. */
        private void progress(int port, List<List<Known>> own) {
            List<Load.Work> owners = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                List<Known> mine = own.get(i);
                long n = mine.getFirst().person();
                Person citizen =
                        Person.citizen(port, People.phone(n), Sample.name(n), People.idNumber(n), "10.1.1." + (i + 1));
                owners.add(times -> citizen.get(
                        "/api/my/cases/" + mine.get((int) (times % mine.size())).id()));
            }
            pages.put("applicant's progress", owners);
        }

        private interface AskFor {
            void once(Person who, Known one, long n);
        }

        /** Each begins elsewhere, so that together they have soon asked for all. */
        private void each(String name, List<Person> people, List<Known> cases, AskFor ask) {
            List<Load.Work> users = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Person who = people.get(i);
                int offset = i * cases.size() / USERS;
                users.add(n -> ask.once(who, cases.get((int) ((offset + n) % cases.size())), n));
            }
            pages.put(name, users);
            different.put(name, cases.size());
        }

        private static List<Person> crowd(IntFunction<Person> one) {
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                all.add(one.apply(i));
            }
            return all;
        }

        private interface Ask {
            void once(Person who, long n);
        }

        private void page(String name, List<Person> people, Ask ask) {
            List<Load.Work> users = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Person who = people.get(i);
                long offset = i * 131L;
                users.add(n -> ask.once(who, offset + n));
            }
            pages.put(name, users);
        }
    }
}
