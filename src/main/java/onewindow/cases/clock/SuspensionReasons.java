package onewindow.cases.clock;

import java.util.List;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 不计入办理时限的特别程序: those of 行政许可法第四十五条, and the county's own. */
@Component
public class SuspensionReasons {
    private final Db db;

    SuspensionReasons(Db db) {
        this.db = db;
    }

    /**
     * One procedure.
     *
     * @param basis the article it rests on
     */
    public record Reason(String key, String name, String basis) {}

    /** As it is kept, in use or not. */
    record KeptReason(String key, String name, String basis, boolean active) {}

    List<Reason> all() {
        return db.sql("select key, name, basis from cases.suspension_reason where active order by basis, key")
                .list(Reason.class);
    }

    List<KeptReason> kept() {
        return db.sql("select key, name, basis, active from cases.suspension_reason order by active desc, basis, key")
                .list(KeptReason.class);
    }

    /** False when there is one of that name. */
    boolean add(String key, String name, String basis) {
        return db.sql("""
                        insert into cases.suspension_reason (key, name, basis) values (:key, :name, :basis)
                        on conflict do nothing""")
                        .bind("key", key)
                        .bind("name", name)
                        .bind("basis", basis)
                        .update()
                == 1;
    }

    /** Never deleted: cases were stopped for it. */
    boolean use(String key, boolean active) {
        return db.sql("update cases.suspension_reason set active = :active where key = :key")
                        .bind("active", active)
                        .bind("key", key)
                        .update()
                == 1;
    }

    /** The name of the procedure with that key. */
    public String name(@Nullable String key) {
        return db.sql("select name from cases.suspension_reason where key = :key and active")
                .bind("key", key == null ? "" : key)
                .optional(String.class)
                .orElseThrow(() -> Problem.invalid("legalReason", "请选择不计入办理时限的法定程序。"));
    }
}
