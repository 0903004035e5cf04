package bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.organisation.site.OpeningHours;

/**
 * Where the history happens. The demo county is there with its real towns; to make a city or a province of it, the other
 * counties get towns, villages, centres and people of the same kind, numbered instead of named.
 */
final class Places {
    private static final int CITIES = 16;
    private static final int COUNTIES = 8;
    private static final int TOWNS = 14;
    private static final int VILLAGES = 20;

    final List<Place> places = new ArrayList<>();

    /** One accepting site with the people behind its counter. */
    static final class Place {
        final UUID site;
        final String region;
        final byte[] regionBytes;
        final byte[] county;
        final byte[] countyUnit;
        final String name;
        final OpeningHours hours;
        String word;
        final List<byte[]> villages = new ArrayList<>();
        Worker clerk;
        Worker handler;
        Worker approver;
        Place above;
        /** How many papers of a kind it has issued in a year. */
        final Map<String, AtomicInteger> numbers = new java.util.concurrent.ConcurrentHashMap<>();

        Place(UUID site, String region, String name, String word, OpeningHours hours) {
            this.hours = hours;
            this.site = site;
            this.region = region;
            this.regionBytes = region.getBytes(StandardCharsets.US_ASCII);
            this.county = region.substring(0, 6).getBytes(StandardCharsets.US_ASCII);
            this.countyUnit = (region.substring(0, 6) + "000000").getBytes(StandardCharsets.US_ASCII);
            this.name = name;
            this.word = word;
        }

        boolean county() {
            return region.endsWith("000000");
        }
    }

    record Worker(UUID staff, UUID account, String name) {}

    /** Adds the counties below that prefix (none for the demo county alone) and reads who works where. */
    static Places of(Connection connection, String prefix) {
        if (!prefix.equals("371312")) {
            build(connection, prefix);
        }
        Places all = new Places();
        all.read(connection, prefix);
        return all;
    }

    /** All in the database, by the few statements that such a tree takes. */
    private static void build(Connection connection, String prefix) {
        Database.run(connection, String.format(Locale.ROOT, """
                insert into organisation.region (code, name, level, parent_code, initials, pinyin)
                select '37' || lpad(n::text, 2, '0') || '00000000', '第' || n || '市', 'CITY', '370000000000', 'd' || n || 's', 'di' || n || 'shi'
                from generate_series(1, %d) n on conflict do nothing""", CITIES));
        Database.run(connection, String.format(Locale.ROOT, """
                create temp table new_county as
                select left(c.code, 4) || (20 + n)::text || '000000' as code, '第' || n || '县' as name, c.code as city
                from organisation.region c, generate_series(1, %d) n where c.level = 'CITY' and c.code like '%s%%'""", COUNTIES, prefix));
        Database.run(connection, """
                insert into organisation.region (code, name, level, parent_code, initials, pinyin)
                select code, name, 'COUNTY', city, 'dx', 'dixian' from new_county""");
        Database.run(connection, """
                insert into organisation.county (code) select code from new_county on conflict do nothing""");
        Database.run(connection, String.format(Locale.ROOT, """
                insert into organisation.region (code, name, level, parent_code, initials, pinyin)
                select left(c.code, 6) || (100 + t)::text || '000', '第' || t || '镇', 'TOWN', c.code, 'd' || t || 'z', 'di' || t || 'zhen'
                from new_county c, generate_series(1, %d) t""", TOWNS));
        Database.run(connection, String.format(Locale.ROOT, """
                insert into organisation.region (code, name, level, parent_code, initials, pinyin)
                select left(r.code, 9) || (200 + v)::text, '第' || v || '村', 'VILLAGE', r.code, 'd' || v || 'c', 'di' || v || 'cun'
                from organisation.region r join new_county c on r.parent_code = c.code, generate_series(1, %d) v""", VILLAGES));
        Database.run(connection, """
                insert into organisation.site (id, region_code, kind, name, phone, hours)
                select gen_random_uuid(), r.code, 'CENTRE',
                       case r.level when 'COUNTY' then r.name || '政务服务中心' else c.name || r.name || '便民服务中心' end,
                       '0539-0000000', (select hours from organisation.site where region_code = '371312108000')
                from organisation.region r join new_county c on c.code in (r.code, r.parent_code)
                on conflict do nothing""");
        Database.run(connection, """
                insert into organisation.department (id, county_code, key, name, position)
                select gen_random_uuid(), c.code, d.key, c.name || d.key, d.position
                from new_county c, organisation.department d where d.county_code = '371312000000'
                on conflict do nothing""");
        people(connection);
    }

    private static void people(Connection connection) {
        Database.run(connection, """
                create temp table new_person as
                select gen_random_uuid() as staff, gen_random_uuid() as account, s.id as site, s.region_code, p.role, p.n,
                       'b' || s.region_code || '.' || p.n as username,
                       substr('王李张刘陈杨赵孙周徐', (row_number() over ())::int % 10 + 1, 1) || '办' || s.region_code || p.n as name
                from organisation.site s join new_county c on s.region_code between c.code and left(c.code, 6) || '999999',
                     (values ('WINDOW_CLERK', 1), ('WINDOW_CLERK', 2), ('HANDLER', 3), ('APPROVER', 4),
                             ('CENTRE_DIRECTOR', 5)) p (role, n)""");
        Database.run(connection, """
                insert into organisation.staff_member (id, name, badge_number, username, site_id, duty, active, changed_at)
                select staff, left(name, 3), 'B' || region_code || n, username, site, '综合窗口', true, now() from new_person""");
        Database.run(connection, """
                insert into organisation.post (staff_id, role, region_code) select staff, role, region_code from new_person""");
        Database.run(connection, """
                insert into identity.account (id, kind, display_name, username, lock_subject, password_hash, staff_id, site_id, created_at)
                select account, 'STAFF', left(name, 3), username, 'bench ' || username,
                       (select password_hash from identity.account where username = 'zhengwang.clerk'), staff, site, now()
                from new_person""");
        Database.run(connection, """
                insert into identity.staff_grant (account_id, role, region_code) select account, role, region_code from new_person""");
    }

    private void read(Connection connection, String prefix) {
        Map<String, Place> byRegion = new HashMap<>();
        Database.list(
                connection,
                "select s.id, s.region_code, s.name, r.name, s.hours from organisation.site s join organisation.region r on r.code = s.region_code"
                        + " where s.region_code like '" + prefix
                        + "%' and s.region_code like '%000' order by s.region_code",
                row -> {
                    String region = row.getString(2);
                    String word = "代" + region.substring(2, 6)
                            + (region.endsWith("000000") ? "" : row.getString(4) + region.substring(6, 9));
                    Place place = new Place(
                            row.getObject(1, UUID.class),
                            region,
                            row.getString(3),
                            word,
                            OpeningHours.parse(row.getString(5)));
                    byRegion.put(region, place);
                    return places.add(place);
                });
        Database.list(
                connection,
                "select p.region_code, p.role, m.id, a.id, m.name from organisation.post p"
                        + " join organisation.staff_member m on m.id = p.staff_id join identity.account a on a.staff_id = m.id"
                        + " where p.department_key is null and p.region_code like '%000' order by m.badge_number",
                row -> {
                    Place place = byRegion.get(row.getString(1));
                    Worker worker =
                            new Worker(row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getString(5));
                    if (place != null) {
                        employ(place, row.getString(2), worker);
                    }
                    return worker;
                });
        Database.list(
                connection,
                "select code, parent_code from organisation.region where level = 'VILLAGE' and code like '" + prefix
                        + "%'",
                row -> {
                    Place town = byRegion.get(row.getString(2));
                    return town != null && town.villages.add(row.getString(1).getBytes(StandardCharsets.US_ASCII));
                });
        Map<UUID, Place> bySite = new HashMap<>();
        places.forEach(p -> bySite.put(p.site, p));
        Database.list(connection, "select site_id, word from documents.site_word", row -> {
            Place place = bySite.get(row.getObject(1, UUID.class));
            String word = row.getString(2);
            if (place != null) {
                place.word = word;
            }
            return word;
        });
        Database.list(connection, "select site_id, kind, year, last from documents.number_counter", row -> {
            Place place = bySite.get(row.getObject(1, UUID.class));
            return place == null
                    ? null
                    : place.numbers.put(row.getString(2) + " " + row.getInt(3), new AtomicInteger(row.getInt(4)));
        });
        places.removeIf(p -> p.clerk == null || p.handler == null || p.approver == null);
        places.forEach(p -> p.above = byRegion.get(p.region.substring(0, 6) + "000000"));
        places.removeIf(p -> p.above == null || p.above.approver == null);
        places.stream().filter(p -> p.villages.isEmpty()).forEach(p -> p.villages.add(p.regionBytes));
    }

    private static void employ(Place place, String role, Worker worker) {
        switch (role) {
            case "WINDOW_CLERK" -> place.clerk = place.clerk == null ? worker : place.clerk;
            case "HANDLER" -> place.handler = place.handler == null ? worker : place.handler;
            case "APPROVER" -> place.approver = place.approver == null ? worker : place.approver;
            default -> {}
        }
    }
}
