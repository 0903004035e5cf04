package onewindow.identity.account;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** identity.staff_grant: who holds which posts. */
@Component
public class GrantTable {
    private final Db db;

    GrantTable(Db db) {
        this.db = db;
    }

    public List<Actor.Grant> of(UUID id) {
        return db.sql("""
                        select role, region_code, department_key, null::jsonb as stands_for
                        from identity.staff_grant where account_id = :id""").bind("id", id).list(Actor.Grant.class);
    }

    public void replace(UUID id, List<Actor.Grant> grants) {
        db.sql("delete from identity.staff_grant where account_id = :id")
                .bind("id", id)
                .update();
        for (Actor.Grant grant : grants) {
            db.sql("""
                            insert into identity.staff_grant (account_id, role, region_code, department_key)
                            values (:id, :role, :region, :department)
                            on conflict do nothing""")
                    .bind("id", id)
                    .bind("role", grant.role())
                    .bind("region", RegionCode.of(grant.regionCode()).value())
                    .bind("department", grant.departmentKey())
                    .update();
        }
    }
}
