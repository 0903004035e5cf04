package onewindow.organisation.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 负责人: who was responsible for a site, and until when, stays on record (P6). */
@Component
class ResponsiblePersons {
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    ResponsiblePersons(Db db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    void appoint(Site site, @Nullable String name, @Nullable String phone) {
        if (Objects.equals(name, site.director()) && Objects.equals(phone, site.directorPhone())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        db.sql("update organisation.responsible_person set until = :today where site_id = :site and until is null")
                .bind("today", today)
                .bind("site", site.id())
                .update();
        if (name == null || name.isBlank()) {
            return;
        }
        db.sql("""
                        insert into organisation.responsible_person (id, site_id, name, phone, since)
                        values (:id, :site, :name, nullif(:phone, ''), :today)""")
                .bind("id", ids.next())
                .bind("site", site.id())
                .bind("name", name.strip())
                .bind("phone", phone)
                .bind("today", today)
                .update();
    }
}
