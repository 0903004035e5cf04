package onewindow.agents.custody;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import onewindow.organisation.site.Sites;
import onewindow.platform.print.Pdf;
import onewindow.platform.print.QrCode;
import onewindow.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** 材料交接单 on A4: what goes with the parcel, with room to sign at each end. */
@Component
class OriginalsPrint {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Pdf pdf;
    private final PublicAddress address;
    private final Sites sites;
    private final Clock clock;

    OriginalsPrint(Pdf pdf, PublicAddress address, Sites sites, Clock clock) {
        this.pdf = pdf;
        this.address = address;
        this.sites = sites;
        this.clock = clock;
    }

    byte[] list(OriginalsBatch batch) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (OriginalsBatch.Line line : batch.lines()) {
            n++;
            String reason = line.reason() == null ? "" : "：" + line.reason();
            rows.append("<tr><td>").append(n).append("</td><td>").append(escaped(line.what()));
            rows.append("</td><td>")
                    .append(escaped(line.status().chinese + reason))
                    .append("</td><td></td></tr>");
        }
        String packed = MINUTE.format(LocalDateTime.ofInstant(batch.packedAt(), clock.getZone()));
        return pdf.render(PAGE.formatted(
                QrCode.pngDataUrl(address.of("/desk/papers/" + batch.id())),
                batch.number(),
                escaped(sites.get(batch.fromSite()).name()),
                escaped(sites.get(batch.toSite()).name()),
                packed,
                escaped(batch.packedBy()),
                escaped(batch.courierName()),
                batch.lines().size(),
                rows));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static final String PAGE = """
            <html><head><style>
            @page { size: A4; margin: 18mm }
            body { font-family: text; font-size: 11pt }
            h1 { font-size: 18pt; text-align: center; font-weight: normal }
            .qr { float: right; width: 26mm }
            p { margin: 3pt 0 }
            table { width: 100%%; border-collapse: collapse; margin-top: 10pt; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #444; padding: 5pt; text-align: left; font-weight: normal }
            tr { page-break-inside: avoid }
            .sign td { height: 22mm; vertical-align: top; width: 33%% }
            </style></head><body>
            <img class="qr" src="%s"/>
            <h1>材料交接单</h1>
            <p>编号：%s</p><p>从：%s</p><p>到：%s</p><p>打包：%s　%s</p><p>行政服务代理员：%s</p><p>共 %d 件</p>
            <table><thead><tr><th>序号</th><th>办件、申请人、材料</th><th>交接情况</th><th>签收</th></tr></thead>
            <tbody>%s</tbody></table>
            <table class="sign"><tr><td>送出方签字：</td><td>代理员签字：</td><td>接收方签字：</td></tr></table>
            </body></html>
            """;
}
