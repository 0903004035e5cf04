package onewindow.oversight.registers;

import java.time.Clock;
import java.util.List;
import onewindow.organisation.Register;
import onewindow.platform.print.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A register on A4, its heading on every sheet. */
@Component
class RegisterPrint {
    private static final String PAGE = """
            <html><head><style>
            @page { size: A4 landscape; margin: 15mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: text; font-size: 9pt } }
            body { font-family: text; font-size: 10pt }
            h1 { font-size: 16pt; text-align: center; font-weight: normal }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #444; padding: 4pt; text-align: left; font-weight: normal; vertical-align: top }
            th { background: #eee; white-space: nowrap }
            td:first-child { white-space: nowrap }
            tr { page-break-inside: avoid }
            </style></head><body>
            <h1>%s</h1>
            <p>%s 共 %d 条%s</p>
            <table><thead><tr>%s</tr></thead><tbody>%s</tbody></table></body></html>
            """;

    private final Pdf pdf;
    private final Clock clock;

    RegisterPrint(Pdf pdf, Clock clock) {
        this.pdf = pdf;
        this.clock = clock;
    }

    byte[] print(Registers.Whole whole) {
        StringBuilder rows = new StringBuilder();
        for (Register.Line line : whole.lines()) {
            rows.append("<tr>")
                    .append(cells("td", Wording.PAPER.cells(line, clock)))
                    .append("</tr>");
        }
        String more = whole.more() ? "（仅列出最近的，请缩短起止日期）" : "";
        Register register = whole.register();
        return pdf.render(PAGE.formatted(
                register.name(),
                whole.period(),
                whole.lines().size(),
                more,
                cells("th", register.columns()),
                rows.toString()));
    }

    private static String cells(String tag, List<String> texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            String safe = HtmlUtils.htmlEscape(text, "UTF-8");
            cells.append('<')
                    .append(tag)
                    .append('>')
                    .append(safe)
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        return cells.toString();
    }
}
