package onewindow.cases.own;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.print.Printable;
import org.springframework.stereotype.Component;

/** 常用语: words somebody writes again and again in opinions, reasons and notices. */
@Component
class Phrases {
    private static final int MOST = 50;

    private final Db db;
    private final Ids ids;
    private final Clock clock;

    Phrases(Db db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    record Phrase(UUID id, String words) {}

    List<Phrase> of(UUID staff) {
        return db.sql("select id, words from cases.phrase where staff_id = :staff order by at, id")
                .bind("staff", staff)
                .list(Phrase.class);
    }

    /** The same words twice are one phrase. */
    void add(UUID staff, String words) {
        String fault = Printable.fault(words);
        if (fault != null) {
            throw Problem.invalid("words", "这句话" + fault);
        }
        int added = db.sql("""
                        insert into cases.phrase (id, staff_id, words, at)
                        select :id, :staff, :words, :at
                        where (select count(*) from cases.phrase where staff_id = :staff) < :most
                        on conflict (staff_id, words) do update set words = excluded.words""")
                .bind("id", ids.next())
                .bind("staff", staff)
                .bind("words", words)
                .bind("at", clock.instant())
                .bind("most", MOST)
                .update();
        if (added == 0) {
            throw Problem.invalid("words", "常用语最多存 " + MOST + " 条，请先去掉不用的。");
        }
    }

    void remove(UUID staff, UUID id) {
        db.sql("delete from cases.phrase where id = :id and staff_id = :staff")
                .bind("id", id)
                .bind("staff", staff)
                .update();
    }
}
