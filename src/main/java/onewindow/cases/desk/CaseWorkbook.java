package onewindow.cases.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.clock.DueView;
import onewindow.cases.clock.Light;
import onewindow.cases.desk.CaseViews.CaseRow;
import onewindow.cases.people.CaseScope.View;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.ItemKind;
import onewindow.identity.Actor;
import onewindow.platform.db.Slice;
import onewindow.platform.sheet.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A list of cases as an Excel file: what the person sees on the screen and not a row or a letter more (names stay masked).
 * It is read page by page and kept on the disk meanwhile, so that ten thousand rows cost no memory.
 */
@Component
class CaseWorkbook {
    static final int MOST = 10_000;
    private static final int PAGE = 100;
    private static final List<String> HEADINGS =
            List.of("办件编号", "事项", "申请人", "当前环节", "当前经办人", "收件站点", "收件方式", "收件时间", "办理期限", "剩余工作日", "状态灯");
    private static final int[] WIDTHS = {24, 40, 12, 14, 36, 30, 14, 18, 14, 12, 10};

    private final CaseLists lists;
    private final CaseRows rows;
    private final CaseSurroundings around;
    private final DateTimeFormatter minute;

    CaseWorkbook(CaseLists lists, CaseRows rows, CaseSurroundings around) {
        this.lists = lists;
        this.rows = rows;
        this.around = around;
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(around.zone());
    }

    /** A filled workbook; to be closed, for it has a file on the disk. */
    record Filled(Spreadsheet book, int rows) implements AutoCloseable {
        void write(OutputStream out) throws IOException {
            book.write(out);
        }

        @Override
        public void close() {
            book.close();
        }
    }

    /** On record before the first byte leaves: who took which list, and how long it was. */
    Filled fill(Actor actor, CaseFilter filter) {
        Spreadsheet book = new Spreadsheet();
        Spreadsheet.Table table = book.table("办件清单", HEADINGS);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.width(i, WIDTHS[i]);
        }
        int count = fill(actor, filter, table);
        around.audit().record(actor, CaseAuditAct.CASES_EXPORTED, name(filter.view()), said(filter) + count + " 件");
        return new Filled(book, count);
    }

    private int fill(Actor actor, CaseFilter filter, Spreadsheet.Table table) {
        Light.Today today = around.today();
        String after = null;
        int count = 0;
        do {
            Slice<CaseLists.CaseRow> found = lists.desk(actor, filter, today, new Slice.Request(PAGE, after));
            for (CaseRow row : rows.of(found.items())) {
                table.row(cells(row));
                count++;
            }
            after = found.next();
        } while (after != null && count < MOST);
        if (after != null) {
            table.row(List.of("只导出前 " + MOST + " 件，还有没列出的。请加上条件，分几次导出。"));
        }
        return count;
    }

    private List<String> cells(CaseRow row) {
        DueView due = row.due();
        return List.of(
                row.number(),
                row.itemName(),
                row.maskedApplicant(),
                row.statusName(),
                row.holder().said(),
                row.siteName(),
                row.channel().chinese + (row.kind() == ItemKind.INSTANT ? " 即办件" : ""),
                moment(row.submittedAt()),
                due == null ? "" : due.on() + (due.provisional() ? "（暂定）" : ""),
                due == null ? "" : String.valueOf(due.workingDaysLeft()),
                due == null ? "" : due.light().chinese);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : minute.format(at);
    }

    private static String name(View view) {
        return switch (view) {
            case MINE -> "我的待办";
            case SITE -> "本站办件";
            case SUPERVISED -> "辖区办件";
        };
    }

    /** What was asked for; a name that was looked for is not repeated. */
    private static String said(CaseFilter filter) {
        List<String> parts = new ArrayList<>();
        filter.status().forEach(status -> parts.add(status.chinese));
        filter.light().forEach(light -> parts.add(light.chinese));
        if (filter.dueBefore() != null) {
            parts.add(filter.dueBefore() + " 前到期");
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            parts.add("按编号、姓名或号码找");
        }
        return String.join("、", parts) + (parts.isEmpty() ? "" : "，");
    }
}
