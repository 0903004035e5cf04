package onewindow.organisation.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for sites. */
@Component
public class SiteTable {
    static final String COLUMNS = """
            select s.id, s.name, r.level, s.region_code, r.name as region_name, s.kind, s.address, s.phone, s.hours,
                   s.partner, p.name as director, p.phone as director_phone
            from organisation.site s
            join organisation.region r on r.code = s.region_code
            left join organisation.responsible_person p on p.site_id = s.id and p.until is null
            """;

    private final Db db;

    SiteTable(Db db) {
        this.db = db;
    }

    record SiteRow(
            UUID id,
            String name,
            Level level,
            String regionCode,
            String regionName,
            SiteKind kind,
            @Nullable String address,
            @Nullable String phone,
            String hours,
            @Nullable String partner,
            @Nullable String director,
            @Nullable String directorPhone) {
        Site site() {
            RegionCode region = new RegionCode(regionCode);
            return new Site(
                    id, name, level, region, regionName, kind, address, phone, hours, partner, director, directorPhone);
        }
    }

    public Optional<Site> find(UUID id) {
        return db.sql(COLUMNS + "where s.id = :id")
                .bind("id", id)
                .optional(SiteRow.class)
                .map(SiteRow::site);
    }

    public List<Site> all(Collection<UUID> ids) {
        return db.sql(COLUMNS + "where s.id = any(:ids)").bind("ids", ids).list(SiteRow.class).stream()
                .map(SiteRow::site)
                .toList();
    }

    /** By its full name or the code of its region; villages of several towns may be called alike. */
    public List<Site> called(String nameOrCode) {
        return db.sql(COLUMNS + """
                        where (s.name = :text or s.region_code = rpad(:text, 12, '0')) and r.abolished_on is null
                        limit 2""").bind("text", nameOrCode).list(SiteRow.class).stream()
                .map(SiteRow::site)
                .toList();
    }

    /** Nearest first: a longer code is a smaller place. */
    List<Site> in(Collection<String> regionCodes) {
        return db.sql(COLUMNS + """
                        where s.region_code = any(:codes) and r.abolished_on is null
                        order by s.region_code desc""").bind("codes", regionCodes).list(SiteRow.class).stream()
                .map(SiteRow::site)
                .toList();
    }
}
