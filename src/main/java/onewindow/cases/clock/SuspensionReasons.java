package onewindow.cases.clock;

import java.util.List;
import onewindow.platform.Db;
import onewindow.platform.Problem;
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

    List<Reason> all() {
        return db.sql("select key, name, basis from cases.suspension_reason where active order by basis, key")
                .list(Reason.class);
    }

    /** The name of the procedure with that key. */
    public String name(@Nullable String key) {
        return db.sql("select name from cases.suspension_reason where key = :key and active")
                .bind("key", key == null ? "" : key)
                .optional(String.class)
                .orElseThrow(() -> Problem.invalid("legalReason", "请选择不计入办理时限的法定程序。"));
    }
}
