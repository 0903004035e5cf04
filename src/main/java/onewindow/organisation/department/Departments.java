package onewindow.organisation.department;

import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The bureaus of the county this installation serves. */
@Service
public class Departments {
    private static final String COLUMNS = """
            select id, key, name, credit_code, phone, complaint_phone, review_body, court
            from organisation.department
            where county_code = :county
            """;

    private final Db db;
    private final RegionCode county;
    private final Memory.Remembered<RegionCode, List<Department>> ofCounty;

    Departments(Db db, @Value("${onewindow.county}") String county, Memory memory) {
        this.ofCounty = memory.of("organisation");
        this.db = db;
        this.county = RegionCode.of(county);
    }

    public Department byKey(String key) {
        return all().stream()
                .filter(department -> department.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("department", "没有“" + key + "”这个部门。"));
    }

    public List<Department> all() {
        return ofCounty.get(
                county,
                code -> db.sql(COLUMNS + "order by position")
                        .bind("county", code.value())
                        .list(Department.class));
    }

    boolean mayChange(Actor actor) {
        return actor.has(Role.SYSTEM_ADMIN, county);
    }

    /** At the end of the list; false when the county has one of that key already. */
    boolean add(Department department) {
        return db.sql("""
                        insert into organisation.department
                            (id, county_code, key, name, credit_code, phone, complaint_phone,
                             review_body, court, position)
                        select :id, :county, :key, :name, :creditCode, :phone, :complaintPhone,
                               :reviewBody, :court,
                               1 + coalesce(max(position), 0)
                        from organisation.department
                        where county_code = :county
                        on conflict (county_code, key) do nothing""")
                        .bind("id", department.id())
                        .bind("county", county.value())
                        .bind("key", department.key())
                        .bind("name", department.name())
                        .bind("creditCode", department.creditCode())
                        .bind("phone", department.phone())
                        .bind("complaintPhone", department.complaintPhone())
                        .bind("reviewBody", department.reviewBody())
                        .bind("court", department.court())
                        .update()
                > 0;
    }

    void change(Department department) {
        db.sql("""
                        update organisation.department
                        set name = :name, credit_code = :creditCode, phone = :phone, complaint_phone = :complaintPhone,
                            review_body = :reviewBody, court = :court
                        where id = :id""")
                .bind("name", department.name())
                .bind("creditCode", department.creditCode())
                .bind("phone", department.phone())
                .bind("complaintPhone", department.complaintPhone())
                .bind("reviewBody", department.reviewBody())
                .bind("court", department.court())
                .bind("id", department.id())
                .update();
    }
}
