package onewindow.organisation.staff;

import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who directs a place, and how he is told. */
@Component
public class Directors {
    private final Db db;
    private final ObjectProvider<PostWatch> watch;

    Directors(Db db, ObjectProvider<PostWatch> watch) {
        this.db = db;
        this.watch = watch;
    }

    /** @param key the same key is told once to each */
    public void tell(RegionCode region, String key, String title, String text) {
        List<UUID> directors = of(region);
        watch.ifAvailable(watch -> watch.tell(directors, key, title, text));
    }

    /** One of the staff, of what concerns himself. */
    public void tell(UUID staffId, String key, String title, String text) {
        watch.ifAvailable(watch -> watch.tell(List.of(staffId), key, title, text));
    }

    /** The directors nearest to a place: its own, or else those of the place above. */
    public List<UUID> of(RegionCode region) {
        return db.sql("""
                        select p.staff_id
                        from organisation.post p
                        join organisation.staff_member m on m.id = p.staff_id and m.active
                        where p.role = 'CENTRE_DIRECTOR' and p.region_code = (
                            select max(n.region_code) from organisation.post n
                            join organisation.staff_member nm on nm.id = n.staff_id and nm.active
                            where n.role = 'CENTRE_DIRECTOR' and n.region_code = any(:places))""")
                .bind(
                        "places",
                        List.of(
                                region.value(),
                                region.at(RegionCode.Level.TOWN).value(),
                                region.at(RegionCode.Level.COUNTY).value()))
                .list(UUID.class);
    }
}
