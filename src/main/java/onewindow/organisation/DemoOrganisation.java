package onewindow.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.account.HashedPassword;
import onewindow.identity.account.StaffAccount;
import onewindow.identity.staff.Accounts;
import onewindow.organisation.region.DemoPeople;
import onewindow.organisation.region.RegionImport;
import onewindow.organisation.site.SiteName;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import onewindow.platform.key.FieldCipher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 临沂市河东区 with its real towns, villages and bureaus. The people are invented, and so are the numbers, which begin with
 * zeros so that nobody's telephone rings.
 */
@Component
@Order(20)
class DemoOrganisation implements DemoData {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final RegionImport regionImport;
    private final Accounts accounts;
    private final FieldCipher cipher;
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    DemoOrganisation(RegionImport regionImport, Accounts accounts, FieldCipher cipher, Db db, Ids ids, Clock clock) {
        this.regionImport = regionImport;
        this.accounts = accounts;
        this.cipher = cipher;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "河东区的区划、场所、部门和人员";
    }

    @Override
    public void load() {
        regionImport.run(new ClassPathResource("demo/regions.csv"));
        departments();
        List<Place> places = places();
        people(places);
        furnish(places);
    }

    private record Place(UUID id, String regionCode, String name, String regionName) {
        boolean village() {
            return !regionCode.endsWith("000");
        }
    }

    private List<Place> places() {
        return db.sql("""
                        select s.id, s.region_code, s.name, r.name as region_name
                        from organisation.site s
                        join organisation.region r on r.code = s.region_code
                        where s.region_code between :from and :to
                        order by s.region_code""")
                .bind("from", DemoPeople.COUNTY.value())
                .bind("to", DemoPeople.COUNTY.last())
                .list(Place.class);
    }

    /** Two bureaus answer to the city and to the nation and are called so; the rest are composed. */
    private void departments() {
        db.sql("""
                        update organisation.department d
                        set name = coalesce(t.name, d.name),
                            phone = '0539-0000' || lpad((200 + d.position)::text, 3, '0'),
                            complaint_phone = '0539-0000' || lpad((300 + d.position)::text, 3, '0'),
                            review_body = case when d.key = '税务' then '国家税务总局临沂市税务局' else '临沂市河东区人民政府' end,
                            court = '临沂市河东区人民法院'
                        from organisation.department e
                        left join (values ('公安', '临沂市公安局河东分局'), ('税务', '国家税务总局临沂市河东区税务局'),
                                          ('自然资源', '临沂市自然资源和规划局河东分局')) as t (key, name) on t.key = e.key
                        where e.id = d.id and d.county_code = :county""").bind("county", DemoPeople.COUNTY.value()).update();
    }

    private record Member(UUID id, String name, String badge, String username, UUID site, String duty, String phone) {}

    private record Post(UUID staff, String role, String region, String department) {}

    private void people(List<Place> places) {
        Map<String, UUID> sites = new HashMap<>();
        places.forEach(place -> sites.put(place.regionCode(), place.id()));
        HashedPassword password = accounts.hash(DemoPeople.PASSWORD);
        List<Member> members = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        for (DemoPeople.Person p : DemoPeople.all(staffed(places))) {
            UUID id = ids.next();
            UUID site = java.util.Objects.requireNonNull(sites.get(p.regionCode()));
            String phone = "0539-0002%03d".formatted(members.size() + 1);
            members.add(new Member(id, p.name(), p.badgeNumber(), p.username(), site, p.duty(), sealed(id, phone)));
            p.posts().forEach(post -> posts.add(post(id, post)));
            accounts.openDemoStaff(new StaffAccount(id, site, p.username(), p.name()), password, p.posts());
        }
        store(members, posts);
    }

    private static Post post(UUID staff, Actor.Grant post) {
        String department = post.departmentKey();
        return new Post(staff, post.role().name(), post.regionCode(), department == null ? "" : department);
    }

    private String sealed(UUID id, String phone) {
        return HexFormat.of().formatHex(cipher.encrypt(phone, StaffTable.PHONE.of(id)));
    }

    /** The stations of 郑旺镇 and 汤河镇 have their own clerk. */
    private static List<RegionCode> staffed(List<Place> places) {
        return places.stream()
                .filter(Place::village)
                .map(place -> new RegionCode(place.regionCode()))
                .filter(v -> v.value().startsWith("371312108") || v.value().startsWith("371312104"))
                .toList();
    }

    private void store(List<Member> members, List<Post> posts) {
        db.sql("""
                        insert into organisation.staff_member
                            (id, name, badge_number, username, site_id, duty, phone, active, changed_at, part_time)
                        select id, name, badge, username, site, duty, decode(phone, 'hex'), true, :at, starts_with(duty, '兼职')
                        from jsonb_to_recordset(:members)
                             as t (id uuid, name text, badge text, username text, site uuid, duty text, phone text)""")
                .bind("members", Db.json(members))
                .bind("at", clock.instant())
                .update();
        db.sql("""
                        insert into organisation.post (staff_id, role, region_code, department_key)
                        select staff, role, region, nullif(department, '')
                        from jsonb_to_recordset(:posts)
                             as t (staff uuid, role text, region text, department text)""").bind("posts", Db.json(posts)).update();
    }

    private record Furnished(UUID site, String address, String phone, UUID person, String director) {}

    private void furnish(List<Place> places) {
        List<Furnished> furnished = new ArrayList<>();
        for (Place place : places) {
            int n = furnished.size();
            String phone = "0539-%07d".formatted(place.village() ? 1000 + n : 100 + n);
            furnished.add(new Furnished(place.id(), address(place), phone, ids.next(), DemoPeople.responsible(n)));
        }
        db.sql("""
                        update organisation.site s
                        set address = t.address, phone = t.phone,
                            hours = case s.kind when 'STATION' then '周一至周五 8:30–11:30 14:00–17:00' else s.hours end
                        from jsonb_to_recordset(:furnished) as t (site uuid, address text, phone text)
                        where s.id = t.site""").bind("furnished", Db.json(furnished)).update();
        appoint(furnished);
    }

    /** Where a centre has a director among its people, it is that one. */
    private void appoint(List<Furnished> furnished) {
        db.sql("""
                        insert into organisation.responsible_person (id, site_id, name, phone, since)
                        select t.person, t.site, coalesce(m.name, t.director), t.phone, :since
                        from jsonb_to_recordset(:furnished)
                             as t (site uuid, person uuid, director text, phone text)
                        left join (organisation.staff_member m
                                   join organisation.post p on p.staff_id = m.id and p.role = 'CENTRE_DIRECTOR')
                             on m.site_id = t.site""").bind("furnished", Db.json(furnished)).bind("since", SINCE).update();
    }

    private static String address(Place place) {
        if (place.village()) {
            return SiteName.shortVillage(place.regionName()) + "党群服务中心一楼";
        }
        boolean county = place.regionCode().equals(DemoPeople.COUNTY.value());
        return county ? "河东区政务服务大厅（演示地址）" : place.regionName() + "驻地，便民服务大厅（演示地址）";
    }
}
