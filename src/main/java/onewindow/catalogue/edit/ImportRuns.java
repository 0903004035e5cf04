package onewindow.catalogue.edit;

import java.time.Clock;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.sheet.ImportReport;
import org.springframework.stereotype.Component;

/** Each import on record: which file, how many rows, what was wrong. */
@Component
class ImportRuns {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;

    ImportRuns(Db db, Ids ids, Clock clock, Audit audit) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    void remember(Actor actor, String fileName, ImportReport report) {
        UUID id = ids.next();
        db.sql("""
                        insert into catalogue.import_run
                            (id, file_name, at, by_account, row_count, imported, unchanged, rejected, problems)
                        values (:id, :fileName, :at, :by, :rows, :imported, :unchanged, :rejected, :problems)""")
                .bind("id", id)
                .bind("fileName", Column.shown(fileName).replace("\u0000", ""))
                .bind("at", clock.instant())
                .bind("by", actor.accountId())
                .bind("rows", report.rows())
                .bind("imported", report.imported())
                .bind("unchanged", report.unchanged())
                .bind("rejected", report.rejected())
                .bind("problems", Db.json(report.problems()))
                .update();
        String said = Column.shown(fileName) + "：" + report.rows() + " 行，导入 " + report.imported() + "，未变 "
                + report.unchanged() + "，退回 " + report.rejected();
        audit.record(actor, ItemAuditAct.ITEM_IMPORT, id, said);
    }
}
