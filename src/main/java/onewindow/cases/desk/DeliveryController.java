package onewindow.cases.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import onewindow.cases.act.Deliveries;
import onewindow.cases.act.Deliveries.DeliveryRow;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.print.Pdf;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The register of hand-overs, on the screen and on paper. */
@RestController
class DeliveryController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    /** A register that prints is one day's or one month's work. */
    private static final int LONGEST = 1000;

    private final Deliveries deliveries;
    private final Pdf pdf;
    private final Clock clock;

    DeliveryController(Deliveries deliveries, Pdf pdf, Clock clock) {
        this.deliveries = deliveries;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/api/desk/deliveries")
    Slice<DeliveryRow> list(
            Actor actor,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String region,
            @ParameterObject Slice.Request page) {
        return deliveries.list(actor.requireStaff(), new Days(from, to), region(region), page);
    }

    @GetMapping("/api/desk/deliveries.pdf")
    ResponseEntity<byte[]> register(
            Actor actor,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String region) {
        Days days = new Days(from, to);
        // Who only supervises sees that it was signed, not the signature.
        boolean signatures = actor.has(Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER);
        StringBuilder rows = new StringBuilder();
        int printed = 0;
        String after = null;
        do {
            Slice<DeliveryRow> page =
                    deliveries.list(actor.requireStaff(), days, region(region), new Slice.Request(100, after));
            page.items().forEach(row -> rows.append(line(row, signatures)));
            printed += page.items().size();
            after = page.next();
        } while (after != null && printed < LONGEST);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"deliveries.pdf\"")
                .body(pdf.render(page(days.said(), rows.toString(), printed, after != null)));
    }

    private String line(DeliveryRow row, boolean signatures) {
        String picture = signatures && row.hasSignature() ? deliveries.picture(row.caseId()) : null;
        String signed = picture == null ? (row.hasSignature() ? "已签" : "—") : "<img src=\"" + picture + "\"/>";
        String at = MINUTE.format(LocalDateTime.ofInstant(row.at(), clock.getZone()));
        StringBuilder cells = new StringBuilder();
        for (String text : List.of(
                at,
                row.siteName(),
                row.number(),
                row.itemName(),
                row.maskedReceiver(),
                row.how().chinese,
                row.byName())) {
            cells.append("<td>").append(HtmlUtils.htmlEscape(text, "UTF-8")).append("</td>");
        }
        return "<tr>" + cells + "<td>" + signed + "</td></tr>";
    }

    private static @Nullable RegionCode region(@Nullable String code) {
        return code == null || code.isBlank() ? null : RegionCode.of(code);
    }

    private static String page(String period, String rows, int printed, boolean more) {
        return """
                <html><head><style>
                @page { size: A4 landscape; margin: 15mm }
                body { font-family: text; font-size: 10pt }
                h1 { font-size: 16pt; text-align: center; font-weight: normal }
                table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
                th, td { border: 0.5pt solid #444; padding: 4pt; text-align: left; font-weight: normal }
                th { background: #eee; white-space: nowrap }
                td:first-child { white-space: nowrap }
                tr { page-break-inside: avoid }
                img { height: 24pt }
                </style></head><body>
                <h1>办结签收登记</h1>
                <p>%s 共 %d 件%s</p>
                <table><thead><tr><th>送达时间</th><th>站点</th><th>办件编号</th><th>事项</th><th>领取人</th><th>方式</th><th>经手人</th><th>签字</th></tr></thead>
                <tbody>%s</tbody></table></body></html>
                """.formatted(period, printed, more ? "（仅列出最近的，请缩短起止日期）" : "", rows);
    }
}
