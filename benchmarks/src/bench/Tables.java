package bench;

import bench.Places.Place;
import bench.Story.Event;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import onewindow.cases.clock.ClockEntry;
import onewindow.identity.Masks;

/** Writes a story into the tables, row by row as the program would have. One for each thread. */
final class Tables {
    /** The columns that are given; the others have their defaults. */
    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "cases.case_file",
                "id, number, item_id, item_version, item_code, item_name, kind, department_key, party_id, applicant,"
                        + " masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region, units, status, version,"
                        + " channel, form, first_asked_id, first_asked_at, responsible_id, holder_id, handler_id, approver_id, approved,"
                        + " supplement_count, supplement_by, words, submitted_at, due_on, due_morning, due_provisional, statutory_on, created_at,"
                        + " updated_at, unit_department, departments, received, last_act, last_by_id");
        ALL.put(
                "cases.case_event",
                "seq, case_id, party_id, act, from_status, to_status, at, by_kind, by_id, by_name, by_post, site_id, site_name,"
                        + " note, address, idempotency_key, told");
        ALL.put("cases.clock_entry", "id, case_id, clock, mark, at, days, reason");
        ALL.put("cases.case_material", "case_id, material_key, provided");
        ALL.put("cases.delivery", "case_id, at, how, masked_receiver, by_id, by_name, site_region");
        ALL.put(
                "documents.document",
                "id, case_id, kind, number, site_id, site_name, item_name, verify_code, content, digest, issued_at");
        ALL.put(
                "feedback.rating",
                "case_id, case_number, item_name, site_id, site_name, site_region, party_id, grade, tags, form_version, at");
        ALL.put(
                "platform.audit_entry",
                "id, at, actor_id, actor_name, actor_kind, act, subject_type, subject_id, detail, outcome, address");
        ALL.put("notifications.message", "id, event_seq, party_id, case_id, title, text, at, state, read_at");
        ALL.put(
                "notifications.text_message",
                "id, key, phone, phone_index, words, case_id, true_while, state, attempts, created_at, done_at");
        ALL.put(
                "identity.party",
                "id, kind, name, level, paper, id_number, id_number_index, phone, phone_index, address, created_at, changed_at");
    }

    private static final byte[] WORDS =
            ascii("{\"before\":null,\"denial\":null,\"refusal\":null,\"extension\":null,\"publicity\":null,"
                    + "\"supplement\":null,\"suspension\":null,\"termination\":null,\"recommendation\":null}");
    private static final Map<String, String> PAPER_WORDS = Map.of(
            "RECEIPT",
            "收",
            "ACCEPTANCE",
            "受",
            "SUPPLEMENT_NOTICE",
            "补",
            "REFUSAL",
            "不受",
            "APPROVAL",
            "准",
            "DENIAL",
            "不准",
            "DELIVERY",
            "送");
    private static final byte[][] NOBODY = {};

    /** Numbers given one after the other over all threads. */
    static final class Numbers {
        private final AtomicLong event;
        private final AtomicLong entry;
        private final AtomicLong audit;
        private final AtomicLong text;

        Numbers(Map<String, Long> last) {
            event = new AtomicLong(last.get("cases.case_event"));
            entry = new AtomicLong(last.get("cases.clock_entry"));
            audit = new AtomicLong(last.get("platform.audit_entry"));
            text = new AtomicLong(last.get("notifications.text_message"));
        }
    }

    private final Map<String, Rows> rows = new LinkedHashMap<>();
    private final Rows cases;
    private final Rows events;
    private final Rows entries;
    private final Pools pools;
    private final Numbers numbers;
    private final long people;
    private final int places;

    Tables(Map<String, Copy> copies, Pools pools, Numbers numbers, long people, int places) {
        copies.forEach((table, copy) -> rows.put(table, new Rows(copy.pieces)));
        this.cases = rows.get("cases.case_file");
        this.events = rows.get("cases.case_event");
        this.entries = rows.get("cases.clock_entry");
        this.pools = pools;
        this.numbers = numbers;
        this.people = people;
        this.places = places;
    }

    Rows party() {
        return rows.get("identity.party");
    }

    void finish() {
        rows.values().forEach(Rows::handOn);
    }

    static UUID id(long at, SplittableRandom random) {
        return new UUID(
                (at << 16) | 0x7000L | random.nextInt(4096),
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    /** @param whole with papers, materials, audit and messages */
    void write(Story story, LocalDate date, int serial, boolean whole, SplittableRandom random) {
        long person = person(story, random);
        UUID party = People.id(person);
        String number = number(story, date, serial);
        caseFile(story, number, person, party, random);
        long firstEvent = numbers.event.getAndAdd(story.events.size()) + 1;
        for (int i = 0; i < story.events.size(); i++) {
            event(story, story.events.get(i), firstEvent + i, number, party, random);
        }
        for (ClockEntry entry : story.ledger) {
            entries.row(7)
                    .number(numbers.entry.incrementAndGet())
                    .uuid(story.id)
                    .text(entry.clock().name())
                    .text(entry.mark().name())
                    .at(entry.at().toEpochMilli())
                    .halves(entry.days().halves())
                    .text(entry.reason());
        }
        deliveryAndRating(story, number, person, party, random);
        if (whole) {
            documents(story, random);
            materials(story);
            audit(story, number, party);
            messages(story, number, firstEvent, party, random);
        }
    }

    /** People go to the site of their town. */
    private long person(Story story, SplittableRandom random) {
        long perPlace = Math.max(1, people / places);
        long place = Math.floorMod(story.site.region.hashCode(), places);
        return random.nextLong(perPlace) * places + place;
    }

    private static String number(Story story, LocalDate date, int serial) {
        return story.site.region.substring(0, 6)
                + String.valueOf(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth())
                        .substring(2)
                + String.valueOf(1_500_000 + serial).substring(1);
    }

    private void caseFile(Story story, String number, long person, UUID party, SplittableRandom random) {
        Place unit = story.unit();
        Event last = story.events.getLast();
        Place first = story.site;
        String name = Sample.name(person);
        boolean decided =
                switch (story.status) {
                    case "APPROVED", "DENIED", "DELIVERED", "REFUSED" -> true;
                    default -> false;
                };
        cases.row(43)
                .uuid(story.id)
                .text(number)
                .uuid(story.item.id)
                .number(story.item.version)
                .bytes(story.item.code)
                .text(story.item.name)
                .text(story.item.instant ? "INSTANT" : "PROMISED")
                .bytes(story.item.department)
                .uuid(party)
                .text(name)
                .text(Masks.name(name))
                .text(People.maskedId(person))
                .bytes(first.villages.get(random.nextInt(first.villages.size())))
                .uuid(first.site)
                .bytes(first.regionBytes)
                .bytes(unit.regionBytes);
        units(story);
        cases.text(story.status)
                .number(story.events.size() + 1)
                .text(story.online ? "ONLINE" : "WINDOW")
                .bytes(pools.encrypted(
                        story.item.forms.get(random.nextInt(story.item.forms.size())),
                        "cases.case_file",
                        "form",
                        story.id))
                .uuid(first.clerk.staff())
                .at(story.submittedAt)
                .uuid(last.by() == null ? first.clerk.staff() : last.by().staff())
                .uuid(story.holder == null ? null : story.holder.staff())
                .uuid(story.handler == null ? null : story.handler.staff())
                .uuid(story.decider == null ? null : story.decider.staff());
        approved(decided ? story.approved : null);
        cases.number(story.supplements)
                .date(story.supplementBy)
                .jsonb(words(story))
                .at(story.submittedAt)
                .date(story.dues.dueOn())
                .flag(story.dues.morning())
                .flag(story.dues.provisional())
                .date(story.dues.statutoryOn())
                .at(story.submittedAt)
                .at(last.at())
                .bytes(story.item.department)
                .texts(story.item.department)
                .flag(true)
                .text(last.act())
                .uuid(last.by() == null ? party : last.by().staff());
    }

    private void units(Story story) {
        boolean away = story.reviewers != story.site || story.deciders != story.site;
        if (away && story.events.size() > 2) {
            cases.texts(story.site.regionBytes, story.site.countyUnit);
        } else {
            cases.texts(story.site.regionBytes);
        }
    }

    private void approved(Boolean value) {
        if (value == null) {
            cases.none();
        } else {
            cases.flag(value);
        }
    }

    private static byte[] words(Story story) {
        if (story.supplementBy == null) {
            return WORDS;
        }
        return new String(WORDS, StandardCharsets.UTF_8)
                .replace(
                        "\"supplement\":null",
                        "\"supplement\":{\"asked\":[\"请补交户口簿首页和本人页\"],\"note\":null,\"byDate\":\"" + story.supplementBy
                                + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void event(Story story, Event event, long seq, String number, UUID party, SplittableRandom random) {
        events.row(17)
                .number(seq)
                .uuid(story.id)
                .uuid(party)
                .text(event.act())
                .text(event.from())
                .text(event.to())
                .at(event.at())
                .text(event.by() == null ? "CITIZEN" : "STAFF")
                .uuid(event.by() == null ? party : event.by().staff())
                .text(event.by() == null ? "王*" : event.by().name())
                .text(event.post())
                .uuid(event.where() == null ? null : event.where().site)
                .text(event.where() == null ? null : event.where().name)
                .text(event.note())
                .text("10.37.12." + random.nextInt(250))
                .text(new UUID(random.nextLong(), random.nextLong()).toString())
                .text(event.told() ? pools.told(event.act(), story, number) : null);
    }

    private void deliveryAndRating(Story story, String number, long person, UUID party, SplittableRandom random) {
        if (!story.status.equals("DELIVERED")) {
            return;
        }
        Event last = story.events.getLast();
        rows.get("cases.delivery")
                .row(7)
                .uuid(story.id)
                .at(last.at())
                .text(story.online ? "ELECTRONIC" : "WINDOW")
                .text(Masks.name(Sample.name(person)))
                .uuid(last.by().staff())
                .text(last.by().name())
                .bytes(story.site.regionBytes);
        if (random.nextInt(100) < 32) {
            int grade = random.nextInt(100);
            rows.get("feedback.rating")
                    .row(11)
                    .uuid(story.id)
                    .text(number)
                    .text(story.item.name)
                    .uuid(story.site.site)
                    .text(story.site.name)
                    .bytes(story.site.regionBytes)
                    .uuid(party)
                    .number(grade < 78 ? 1 : grade < 94 ? 2 : grade < 98 ? 3 : grade < 99 ? 4 : 5)
                    .texts(NOBODY)
                    .number(1)
                    .at(last.at() + 3_600_000);
        }
    }

    private void documents(Story story, SplittableRandom random) {
        for (int i = 0; i < story.papers.size(); i++) {
            String kind = story.papers.get(i);
            long at = i == 0 ? story.submittedAt : story.events.getLast().at();
            int year = Instant.ofEpochMilli(at).atZone(Story.ZONE).getYear();
            int n = story.site
                    .numbers
                    .computeIfAbsent(kind + " " + year, k -> new AtomicInteger())
                    .incrementAndGet();
            Pools.Content content = pools.content(kind, random);
            UUID document = id(at, random);
            rows.get("documents.document")
                    .row(11)
                    .uuid(document)
                    .uuid(story.id)
                    .text(kind)
                    .text(String.format(
                            Locale.ROOT, "(%d)%s%s字第%06d号", year, story.site.word, PAPER_WORDS.get(kind), n))
                    .uuid(story.site.site)
                    .text(story.site.name)
                    .text(story.item.name)
                    .text(pools.verifyCode(random))
                    .bytes(pools.encrypted(content.bytes(), "documents.document", "content", document))
                    .text(content.digest())
                    .at(at);
        }
    }

    private void materials(Story story) {
        for (int i = 0; i < story.item.materials.size(); i++) {
            String how = story.item.shared.get(i) ? "SHARED" : "PAPER";
            rows.get("cases.case_material")
                    .row(3)
                    .uuid(story.id)
                    .bytes(story.item.materials.get(i))
                    .text(how);
        }
    }

    private void audit(Story story, String number, UUID party) {
        for (Event event : story.events) {
            rows.get("platform.audit_entry")
                    .row(11)
                    .number(numbers.audit.incrementAndGet())
                    .at(event.at())
                    .uuid(event.by() == null ? party : event.by().account())
                    .text(event.by() == null ? "王*" : event.by().name())
                    .text(event.by() == null ? "CITIZEN" : "STAFF")
                    .text(event.act())
                    .text("CASE")
                    .text(story.id.toString())
                    .text(number)
                    .text("OK")
                    .text("10.37.12.9");
        }
    }

    private void messages(Story story, String number, long firstEvent, UUID party, SplittableRandom random) {
        for (int i = 0; i < story.events.size(); i++) {
            Event event = story.events.get(i);
            if (!event.told()) {
                continue;
            }
            long seq = firstEvent + i;
            UUID message = id(event.at(), random);
            String key = "case-event:" + seq;
            int drawn = random.nextInt(Pools.SIZE);
            String words = pools.told(event.act(), story, number) + "咨询：" + story.site.name + "。";
            rows.get("notifications.message")
                    .row(9)
                    .uuid(message)
                    .number(seq)
                    .uuid(party)
                    .uuid(story.id)
                    .text(pools.title(event.act()))
                    .text(pools.encryptedText(words, "notifications.message", "text", message))
                    .at(event.at())
                    .text("SHOWN")
                    .at(event.at() + 7_200_000);
            rows.get("notifications.text_message")
                    .row(11)
                    .number(numbers.text.incrementAndGet())
                    .text(key)
                    .bytes(pools.phone(drawn, key))
                    .text(pools.phoneIndex(drawn))
                    .bytes(pools.sms(drawn, key))
                    .uuid(story.id)
                    .texts(ascii(event.to()))
                    .text("SENT")
                    .number(1)
                    .at(event.at())
                    .at(event.at() + 1_000);
        }
    }

    static Map<String, Long> lastNumbers(Connection connection) {
        Map<String, Long> last = new LinkedHashMap<>();
        Map.of(
                        "cases.case_event",
                        "seq",
                        "cases.clock_entry",
                        "id",
                        "platform.audit_entry",
                        "id",
                        "notifications.text_message",
                        "id")
                .forEach((table, column) -> last.put(
                        table, Database.number(connection, "select coalesce(max(" + column + "), 0) from " + table)));
        return last;
    }

    static void setNumbers(Connection connection) {
        for (String[] key : List.of(
                new String[] {"cases.case_event", "seq"}, new String[] {"cases.clock_entry", "id"},
                new String[] {"platform.audit_entry", "id"}, new String[] {"notifications.text_message", "id"})) {
            Database.run(
                    connection,
                    "select setval(pg_get_serial_sequence('" + key[0] + "', '" + key[1] + "'), (select max(" + key[1]
                            + ") from " + key[0] + "))");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
