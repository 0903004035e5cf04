package onewindow.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.platform.RestoredPart;
import onewindow.platform.db.Db;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After a restore: every number once and none missing, the papers open and say what they said. */
@Component
@Order(40)
class RestoredDocuments implements RestoredPart {
    /** Opened and compared with their digests: the newest, for all would take hours in an old installation. */
    private static final int OPENED = 500;

    private static final String WHY = "恢复备份：恢复点以后可能已经发出的文号不再使用";

    private final Db db;
    private final DocumentTable table;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RestoredDocuments(Db db, DocumentTable table, Clock clock, TransactionTemplate transaction) {
        this.db = db;
        this.table = table;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "文书";
    }

    @Override
    public Findings look() {
        List<String> faults = new ArrayList<>(numbers());
        List<DocumentTable.StoredDocument> newest = table.newest(OPENED);
        for (DocumentTable.StoredDocument kept : newest) {
            if (!opens(kept)) {
                faults.add("文书 " + kept.number() + " 打不开，或内容与摘要不符");
            }
        }
        long all = db.sql("select count(*) from documents.document").count();
        return new Findings(all + " 份的文号，最新 " + newest.size() + " 份逐份打开并核对摘要", faults);
    }

    private boolean opens(DocumentTable.StoredDocument kept) {
        try {
            return table.paper(kept).isPresent();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Each site's numbers of each kind run from one to the counter, but for the gaps on record. */
    private List<String> numbers() {
        return db.sql("""
                        with given as (
                            select coalesce(issuer_id, site_id) as site_id, kind, substring(number from '^[(〔](\\d{4})[)〕]')::int as year,
                                   count(distinct number) as used, max(substring(number from '第(\\d+)号$')::int) as highest
                            from documents.document group by 1, 2, 3),
                        gap as (
                            select site_id, kind, year, sum(until - after) as left_out from documents.number_gap group by 1, 2, 3)
                        select case
                                 when c.last is null or c.last < g.highest then '文号计数器落后：'
                                 else '文号不连续：' end
                               || coalesce(w.word, '') || '，' || g.kind || '，' || g.year || ' 年，发出 ' || g.used
                               || ' 份，最大 ' || g.highest || ' 号，计数器 ' || coalesce(c.last, 0)
                        from given g
                        left join documents.number_counter c using (site_id, kind, year)
                        left join documents.site_word w using (site_id)
                        left join gap using (site_id, kind, year)
                        where c.last is null or c.last < g.highest or c.last <> g.used + coalesce(gap.left_out, 0)
                        order by 1""").list(String.class);
    }

    @Override
    public String goOn() {
        int year = LocalDate.now(clock).getYear();
        Integer skipped = transaction.execute(t -> {
            db.sql("""
                            insert into documents.number_gap (site_id, kind, year, after, until, why, at)
                            select site_id, kind, year, last, last + :skip, :why, :at
                            from documents.number_counter where year = :year""")
                    .bind("skip", SKIP)
                    .bind("why", WHY)
                    .bind("at", clock.instant())
                    .bind("year", year)
                    .update();
            return db.sql("update documents.number_counter set last = last + :skip where year = :year")
                    .bind("skip", SKIP)
                    .bind("year", year)
                    .update();
        });
        return "文号：本年 " + skipped + " 种文书各跳过 " + SKIP + " 个号，已作为空号记录在案";
    }
}
