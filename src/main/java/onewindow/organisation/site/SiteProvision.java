package onewindow.organisation.site;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every county, town and village its site, and keeps the names of sites as the rules compose them. */
@Component
public class SiteProvision {
    private static final int BATCH = 5000;
    private static final String USUAL_HOURS = "周一至周五 8:30–12:00 13:30–17:30";
    private static final String NAMED = """
            select r.code, r.name, r.level, case when c.county_in_site_names then cr.name end as county
            from organisation.region r
            left join organisation.county c on c.code = left(r.code, 6) || '000000'
            left join organisation.region cr on cr.code = c.code
            """;

    private final Db db;
    private final Ids ids;

    SiteProvision(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    private record Place(
            String code, String name, Level level, @Nullable String county) {
        String siteName() {
            return SiteName.of(level, name, county);
        }

        String kind() {
            return (level == Level.VILLAGE ? SiteKind.STATION : SiteKind.CENTRE).name();
        }
    }

    /** A site for every place that has none, some thousands at a time. */
    public void establish() {
        String after = "";
        while (true) {
            List<Place> places = withoutSite(after);
            if (places.isEmpty()) {
                return;
            }
            add(places);
            after = places.getLast().code();
        }
    }

    private List<Place> withoutSite(String after) {
        return db.sql(NAMED + """
                        where r.code > :after and r.level in ('COUNTY', 'TOWN', 'VILLAGE') and r.abolished_on is null
                          and not exists (select from organisation.site s where s.region_code = r.code)
                        order by r.code
                        limit :most""").bind("after", after).bind("most", BATCH).list(Place.class);
    }

    private void add(List<Place> places) {
        db.sql("""
                        insert into organisation.site (id, region_code, kind, name, hours)
                        select cast(id as uuid), code, kind, name, :hours
                        from unnest(cast(:id as text[]), cast(:code as text[]), cast(:kind as text[]),
                                    cast(:name as text[])) as t (id, code, kind, name)""")
                .bind("hours", USUAL_HOURS)
                .bind("id", each(places, place -> ids.next().toString()))
                .bind("code", each(places, Place::code))
                .bind("kind", each(places, Place::kind))
                .bind("name", each(places, Place::siteName))
                .update();
    }

    /** Composes the names again for places that are called otherwise now. */
    public void rename(Collection<String> codes) {
        compose(db.sql(NAMED + "where r.code = any(:codes)")
                .bind("codes", codes)
                .list(Place.class));
    }

    /** The county wants its name in front of its towns', or no longer. */
    public void renameTowns(String county) {
        compose(db.sql(NAMED + "where r.parent_code = :county")
                .bind("county", county)
                .list(Place.class));
    }

    private void compose(List<Place> places) {
        db.sql("""
                        update organisation.site s set name = t.name
                        from unnest(cast(:code as text[]), cast(:name as text[])) as t (code, name)
                        where s.region_code = t.code and s.kind <> 'POINT'""")
                .bind("code", each(places, Place::code))
                .bind("name", each(places, Place::siteName))
                .update();
    }

    private static List<String> each(List<Place> places, Function<Place, String> part) {
        return places.stream().map(part).toList();
    }
}
