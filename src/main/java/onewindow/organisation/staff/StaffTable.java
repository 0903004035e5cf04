package onewindow.organisation.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for members of staff. */
@Component
public class StaffTable {
    static final String COLUMNS = """
            select m.id, m.name, m.badge_number, m.username, m.site_id, s.name as site_name, s.region_code, m.duty,
                   m.phone, m.active,
                   (select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'regionCode', p.region_code,
                                                                 'departmentKey', p.department_key)
                                              order by p.role, p.region_code, p.department_key), '[]')
                    from organisation.post p
                    where p.staff_id = m.id) as posts
            from organisation.staff_member m
            join organisation.site s on s.id = m.site_id
            """;

    public static final EncryptedColumn PHONE = EncryptedColumn.bytes("organisation.staff_member", "phone", "id");

    private final Db db;
    private final Clock clock;

    StaffTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record StaffRow(
            UUID id,
            String name,
            String badgeNumber,
            String username,
            UUID siteId,
            String siteName,
            String regionCode,
            @Nullable String duty,
            byte @Nullable [] phone,
            boolean active,
            List<Actor.Grant> posts) {
        Colleague colleague() {
            return new Colleague(id, name, badgeNumber, siteId, siteName, duty, posts, active);
        }
    }

    /** What is written of one person. */
    record Member(
            UUID id,
            String name,
            String badgeNumber,
            String username,
            UUID siteId,
            @Nullable String duty,
            byte @Nullable [] phone,
            boolean active) {}

    public List<StaffRow> all(Collection<UUID> ids) {
        return db.sql(COLUMNS + "where m.id = any(:ids)").bind("ids", ids).list(StaffRow.class);
    }

    public List<StaffRow> at(UUID siteId) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and m.active
                        order by m.badge_number""").bind("site", siteId).list(StaffRow.class);
    }

    /** Without those who are known to be away. */
    List<StaffRow> onDuty(UUID siteId, LocalDate today) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and m.active and not %s
                        order by m.badge_number""".formatted(PostsServed.AWAY.formatted("m.id")))
                .bind("site", siteId)
                .bind("today", today)
                .list(StaffRow.class);
    }

    public List<StaffRow> at(UUID siteId, Role role) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and m.active
                          and exists (select from organisation.post p where p.staff_id = m.id and p.role = :role)
                        order by m.badge_number""").bind("site", siteId).bind("role", role).list(StaffRow.class);
    }

    record Phone(UUID id, byte[] phone) {}

    /** Of those who still work here. */
    List<Phone> phones() {
        return db.sql("select id, phone from organisation.staff_member where active and phone is not null")
                .list(Phone.class);
    }

    /** Whether just this person has been entered already. */
    boolean known(String username, String badgeNumber) {
        return db.sql("""
                        select count(*) from organisation.staff_member
                        where username = :username and badge_number = :badge""").bind("username", username).bind("badge", badgeNumber).count() > 0;
    }

    boolean badgeTaken(String badgeNumber, UUID by) {
        return db.sql("""
                        select count(*) from organisation.staff_member
                        where badge_number = :badge and id <> :by""").bind("badge", badgeNumber).bind("by", by).count() > 0;
    }

    void insert(Member member) {
        bound(db.sql("""
                insert into organisation.staff_member
                    (id, name, badge_number, username, site_id, duty, phone, active, changed_at)
                values (:id, :name, :badge, :username, :site, :duty, :phone, :active, :at)"""), member).bind("username", member.username()).update();
    }

    void update(Member member) {
        bound(db.sql("""
                update organisation.staff_member
                set name = :name, badge_number = :badge, site_id = :site, duty = :duty, phone = :phone,
                    active = :active, changed_at = :at
                where id = :id"""), member).update();
    }

    void decide(UUID id, boolean active, byte @Nullable [] phone) {
        db.sql("""
                        update organisation.staff_member
                        set active = :active, phone = cast(:phone as bytea), changed_at = :at
                        where id = :id""")
                .bind("id", id)
                .bind("active", active)
                .bind("phone", phone)
                .bind("at", clock.instant())
                .update();
    }

    private Db.Statement bound(Db.Statement statement, Member member) {
        return statement
                .bind("id", member.id())
                .bind("name", member.name())
                .bind("badge", member.badgeNumber())
                .bind("site", member.siteId())
                .bind("duty", member.duty())
                .bind("phone", member.phone())
                .bind("active", member.active())
                .bind("at", clock.instant());
    }

    void replacePosts(UUID staffId, List<Actor.Grant> posts) {
        db.sql("delete from organisation.post where staff_id = :id")
                .bind("id", staffId)
                .update();
        db.sql("""
                        insert into organisation.post (staff_id, role, region_code, department_key)
                        select :id, role, "regionCode", "departmentKey"
                        from jsonb_to_recordset(:posts)
                             as t (role text, "regionCode" text, "departmentKey" text)""").bind("id", staffId).bind("posts", Db.json(posts)).update();
    }
}
