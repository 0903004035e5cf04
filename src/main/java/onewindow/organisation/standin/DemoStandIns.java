package onewindow.organisation.standin;

import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In every centre of the demo county the two windows stand in for each other, and the director for the approver. */
@Component
@Order(21)
class DemoStandIns implements DemoData {
    private final Db db;

    DemoStandIns(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "河东区各站点的 AB 岗";
    }

    @Override
    public void load() {
        db.sql("""
                        insert into organisation.stand_in (staff_id, role, region_code, department_key, stand_in_id)
                        select p.staff_id, p.role, p.region_code, p.department_key, b.id
                        from organisation.post p
                        join organisation.staff_member a on a.id = p.staff_id
                        join (values ('clerk', 'clerk2'), ('clerk2', 'clerk'), ('approver', 'director'),
                                     ('director', 'approver')) as t (holder, other)
                             on split_part(a.username, '.', 2) = t.holder
                        join organisation.staff_member b
                             on b.username = split_part(a.username, '.', 1) || '.' || t.other
                        where a.site_id = b.site_id
                        on conflict do nothing""").update();
    }
}
