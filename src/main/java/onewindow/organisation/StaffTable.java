package onewindow.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for members of staff. */
@Component
class StaffTable {
    private static final String COLUMNS = """
            select m.id, m.name, m.badge_number, m.site_id, s.name as site_name, m.duty, m.active,
                   (select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'regionCode', p.region_code,
                                                                 'departmentKey', p.department_key)
                                              order by p.role, p.region_code), '[]')
                    from organisation.post p
                    where p.staff_id = m.id) as posts
            from organisation.staff_member m
            join organisation.site s on s.id = m.site_id
            """;

    private final Db db;

    StaffTable(Db db) {
        this.db = db;
    }

    record Row(
            UUID id,
            String name,
            String badgeNumber,
            UUID siteId,
            String siteName,
            @Nullable String duty,
            boolean active,
            List<Actor.Grant> posts) {
        Colleague colleague() {
            return new Colleague(id, name, badgeNumber, siteId, siteName, posts, active);
        }
    }

    List<Row> all(Collection<UUID> ids) {
        return db.sql(COLUMNS + "where m.id = any(:ids)").bind("ids", ids).list(Row.class);
    }

    List<Row> at(UUID siteId) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and m.active
                        order by m.badge_number""").bind("site", siteId).list(Row.class);
    }

    List<Row> at(UUID siteId, Role role) {
        return db.sql(COLUMNS + """
                        where m.site_id = :site and m.active
                          and exists (select from organisation.post p where p.staff_id = m.id and p.role = :role)
                        order by m.badge_number""").bind("site", siteId).bind("role", role).list(Row.class);
    }
}
