package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onewindow.cases.people.CaseSurroundings;
import onewindow.fees.DaySheet.ItemSum;
import onewindow.fees.DaySheet.WaySum;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Site;
import onewindow.platform.print.Pdf;
import onewindow.platform.sheet.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The sheet of the day on A4 and in Excel. */
@Component
class DaySheetDocument {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final List<String> WAYS = List.of("方式", "收费", "退费", "应有", "实有", "差额");
    private static final List<String> ITEMS = List.of("收／退", "事项", "收费项目", "笔数", "金额（元）");
    private static final String PAGE = """
            <html><head><style>
            @page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: text; font-size: 9pt } }
            body { font-family: text; font-size: 11pt; line-height: 1.5 }
            h1 { font-size: 18pt; text-align: center; font-weight: normal }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; margin: 3mm 0 }
            th, td { border: 0.5pt solid #444; padding: 4pt; text-align: left; font-weight: normal; vertical-align: top }
            th { background: #eee }
            tr { page-break-inside: avoid }
            .sign td { border: none; padding-top: 10mm }
            </style></head><body>
            <h1>%s</h1>%s<p>按缴费方式（元）</p>%s<p>按事项（元）</p>%s%s
            <table class="sign"><tr><td>收费员：%s</td><td>中心主任：%s</td></tr></table></body></html>
            """;

    private final DaySheetTable table;
    private final CaseSurroundings around;
    private final Pdf pdf;

    DaySheetDocument(DaySheetTable table, CaseSurroundings around, Pdf pdf) {
        this.table = table;
        this.around = around;
        this.pdf = pdf;
    }

    static String name(DaySheet sheet) {
        return "收费日结对账单 " + sheet.day() + " " + sheet.cashierName()
                + (sheet.nth() == 1 ? "" : " 第" + sheet.nth() + "次");
    }

    byte[] print(DaySheet sheet) {
        StringBuilder said = new StringBuilder();
        paragraph(said, "说明", sheet.explanation());
        paragraph(said, "缴款单号", sheet.deposit());
        paragraph(said, "主任意见", sheet.note());
        StringBuilder head = new StringBuilder();
        paragraph(head, "收费点", place(sheet));
        paragraph(head, "时间", minute(sheet.fromAt()) + " 至 " + minute(sheet.untilAt()));
        paragraph(head, "状态", sheet.state().chinese);
        String decided = sheet.decidedAt() == null ? "" : sheet.deciderName() + " " + minute(sheet.decidedAt());
        return pdf.render(PAGE.formatted(
                safe(name(sheet)),
                head,
                table(WAYS, ways(sheet)),
                table(ITEMS, items(sheet)),
                said,
                safe(sheet.cashierName() + " " + minute(sheet.closedAt())),
                safe(decided)));
    }

    private String place(DaySheet sheet) {
        Site site = around.people().siteAt(RegionCode.of(sheet.region()));
        return site == null ? sheet.region() : site.name() + "统一收费窗口";
    }

    byte[] workbook(DaySheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("收费点", place(sheet)));
        rows.add(row("时间", minute(sheet.fromAt()) + " 至 " + minute(sheet.untilAt())));
        rows.add(row("收费员", sheet.cashierName()));
        rows.add(row("状态", sheet.state().chinese));
        rows.add(row("说明", sheet.explanation() == null ? "" : sheet.explanation()));
        rows.add(row("缴款单号", sheet.deposit() == null ? "" : sheet.deposit()));
        rows.add(row("", ""));
        rows.add(WAYS);
        rows.addAll(ways(sheet));
        rows.add(row("", ""));
        rows.add(padded(ITEMS));
        items(sheet).forEach(item -> rows.add(padded(item)));
        return Spreadsheet.of("日结对账单", List.of("收费日结对账单", "", "", "", "", ""), rows);
    }

    private static List<String> row(String name, String text) {
        return padded(List.of(name, text));
    }

    private static List<String> padded(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < WAYS.size()) {
            row.add("");
        }
        return row;
    }

    private List<List<String>> ways(DaySheet sheet) {
        List<WaySum> ways = table.ways(sheet.id());
        List<List<String>> rows = new ArrayList<>();
        ways.forEach(w -> rows.add(List.of(
                w.way().chinese,
                Money.text(w.collected()),
                Money.text(w.refunded()),
                Money.text(w.expected()),
                Money.text(w.counted()),
                Money.text(w.difference()))));
        rows.add(List.of(
                "合计",
                total(ways, WaySum::collected),
                total(ways, WaySum::refunded),
                total(ways, WaySum::expected),
                total(ways, WaySum::counted),
                total(ways, WaySum::difference)));
        return rows;
    }

    static String total(List<WaySum> ways, Function<WaySum, BigDecimal> sum) {
        return Money.text(ways.stream().map(sum).reduce(Money.NOTHING, BigDecimal::add));
    }

    private List<List<String>> items(DaySheet sheet) {
        return table.items(sheet.id()).stream().map(DaySheetDocument::cells).toList();
    }

    private static List<String> cells(ItemSum item) {
        return List.of(
                item.kind().chinese,
                item.itemName(),
                item.chargeName(),
                String.valueOf(item.count()),
                Money.text(item.amount()));
    }

    private static String table(List<String> headings, List<List<String>> rows) {
        StringBuilder body = new StringBuilder();
        rows.forEach(row -> body.append("<tr>").append(cells("td", row)).append("</tr>"));
        return "<table><thead><tr>" + cells("th", headings) + "</tr></thead><tbody>" + body + "</tbody></table>";
    }

    private static String cells(String tag, List<String> texts) {
        StringBuilder cells = new StringBuilder();
        texts.forEach(text -> cells.append("<%s>%s</%s>".formatted(tag, safe(text), tag)));
        return cells.toString();
    }

    private static void paragraph(StringBuilder to, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            to.append("<p>").append(name).append("：").append(safe(text)).append("</p>");
        }
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String minute(Instant at) {
        ZoneId zone = around.zone();
        return MINUTE.format(LocalDateTime.ofInstant(at, zone));
    }
}
