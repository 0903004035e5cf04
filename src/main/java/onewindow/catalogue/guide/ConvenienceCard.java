package onewindow.catalogue.guide;

import java.util.List;
import java.util.stream.Collectors;
import onewindow.catalogue.Material;
import onewindow.catalogue.ProcessStep;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.print.QrCode;
import org.springframework.web.util.HtmlUtils;

/** 便民卡: the guide on one page to take along, with the code that opens it on a phone. */
final class ConvenienceCard {
    private static final String STYLE = """
            @page { size: A5; margin: 11mm 12mm; }
            body { font-family: text; font-size: 9.5pt; line-height: 1.45; color: #1f2328; margin: 0; }
            h1 { font-size: 16pt; margin: 0 0 1mm; line-height: 1.25; }
            .where { color: #57606a; margin: 0 0 3mm; }
            table { width: 100%; border-collapse: collapse; }
            .answers td { width: 50%; border: 0.4pt solid #9db7d8; padding: 1.6mm 2.4mm; vertical-align: top; }
            .label { color: #1456b8; font-size: 8.5pt; }
            h2 { font-size: 10.5pt; color: #1456b8; margin: 3mm 0 0.8mm; border-bottom: 0.4pt solid #d0d7de; }
            ol, ul { margin: 0; padding-left: 5mm; }
            .foot td { vertical-align: bottom; padding-top: 3mm; }
            .foot img { width: 27mm; height: 27mm; }
            .small { font-size: 8pt; color: #57606a; }
            """;

    private static final int MOST_MATERIALS = 12;

    private ConvenienceCard() {}

    static String html(Guide guide) {
        return """
                <html><head><style>%s</style></head><body>
                <h1>%s</h1><p class="where">%s</p>
                <table class="answers"><tr><td><div class="label">多久</div>%s</td><td><div class="label">多少钱</div>%s</td></tr>
                <tr><td><div class="label">在哪办</div>%s</td><td><div class="label">谁能办</div>%s</td></tr></table>
                <h2>要带什么</h2><ol>%s</ol>
                <h2>怎么办</h2><p style="margin:0">%s</p>
                <h2>打电话问</h2><div>%s</div><div class="small">投诉：%s</div>
                <table class="foot"><tr><td class="small">事项编码 %s　第 %d 版（%s 起）<br/>依据：%s</td>
                <td style="width:30mm;text-align:right"><img src="%s"/><div class="small" style="text-align:center">扫码看全部</div></td></tr></table>
                </body></html>
                """.formatted(
                        STYLE,
                        text(guide.name()),
                        text(guide.implementingBody()),
                        text(limit(guide)),
                        text(guide.fee()),
                        text(where(guide)),
                        items(guide.conditions(), 4),
                        materials(guide.materials()),
                        text(guide.process().stream().map(ProcessStep::step).collect(Collectors.joining(" → "))),
                        text(guide.consultation()),
                        text(guide.complaint()),
                        text(guide.code()),
                        guide.version(),
                        guide.effectiveFrom(),
                        text(guide.legalBases().stream().limit(2).collect(Collectors.joining("；"))),
                        QrCode.pngDataUrl(guide.qrUrl()));
    }

    private static String limit(Guide guide) {
        return guide.promise() + (guide.statutoryDays() == 0 ? "" : "（法定 " + guide.statutoryDays() + " 个工作日）");
    }

    private static String where(Guide guide) {
        String site = guide.sites().isEmpty()
                ? placeless(guide.acceptLevel())
                : guide.sites().getFirst().name()
                        + (guide.sites().getFirst().address() == null
                                ? ""
                                : "（" + guide.sites().getFirst().address() + "）");
        return guide.online() ? site + "，也可在手机上办" : site;
    }

    private static String placeless(Level level) {
        return switch (level) {
            case VILLAGE -> "您村（社区）的便民服务站，或镇（街道）便民服务中心";
            case TOWN -> "您所在镇（街道）的便民服务中心";
            default -> "政务服务中心";
        };
    }

    private static String materials(List<Material> materials) {
        String listed = materials.stream()
                .limit(MOST_MATERIALS)
                .map(material -> "<li>" + text(material.name() + how(material)) + "</li>")
                .collect(Collectors.joining());
        int more = materials.size() - MOST_MATERIALS;
        return more > 0 ? listed + "<li>另有 " + more + " 份，扫码查看</li>" : listed;
    }

    private static String how(Material material) {
        String exempt = material.exempt().plain;
        return switch (material.necessity()) {
            case REQUIRED -> exempt;
            case OPTIONAL -> "（有这种情况的才要）" + exempt;
            case LATER -> "（可以后补）" + exempt;
        };
    }

    private static String items(List<String> texts, int most) {
        return texts.stream()
                .limit(most)
                .map(line -> "<div>" + text(line) + "</div>")
                .collect(Collectors.joining());
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
