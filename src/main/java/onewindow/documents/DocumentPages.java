package onewindow.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import onewindow.platform.print.QrCode;
import org.springframework.stereotype.Component;

/** The page of each kind of document: a body of its own in the frame they share. */
@Component
class DocumentPages {
    private final Map<DocumentKind, Template> bodies = new EnumMap<>(DocumentKind.class);
    private final Template frame;
    private final CanonicalForm form;
    private final Clock clock;

    DocumentPages(CanonicalForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
        this.frame = template("frame");
        for (DocumentKind kind : DocumentKind.values()) {
            bodies.put(kind, template(kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    static String verifyPath(String code) {
        return "/verify/" + code;
    }

    String html(Paper paper, String digest, String address) {
        Map<String, Object> model = model(paper.kind(), paper.number(), paper.issuedAt(), paper.content());
        String url = address + verifyPath(paper.verifyCode());
        model.put("qr", QrCode.pngDataUrl(url));
        model.put("verifyPage", address + "/verify");
        model.put("verifyCode", VerifyCode.spaced(paper.verifyCode()));
        model.put("digest", digest);
        return page(paper.kind(), model);
    }

    String preview(DocumentKind kind, DocumentContent content) {
        Map<String, Object> model = model(kind, DocumentNumbers.NOT_YET, clock.instant(), form.clean(content));
        model.put("preview", true);
        return page(kind, model);
    }

    private String page(DocumentKind kind, Map<String, Object> model) {
        model.put("body", Objects.requireNonNull(bodies.get(kind)).execute(model));
        return frame.execute(model);
    }

    private Map<String, Object> model(DocumentKind kind, String number, Instant at, DocumentContent content) {
        Map<String, Object> model = new HashMap<>(content.words());
        for (String list : List.of("materials", "missing", "later", "papers", "reasons", "bases", "fees")) {
            model.put(list, CanonicalForm.lines(content.words().get(list)));
        }
        if (kind == DocumentKind.REFUSAL || kind == DocumentKind.DENIAL) {
            model.putIfAbsent("remedies", LegalRemedies.USUAL);
        }
        model.put("title", kind.chinese);
        model.put("number", number);
        model.put("issuedOn", date(at));
        model.put("caseNumber", content.caseNumber());
        model.put("siteName", content.siteName());
        model.put("itemName", content.itemName());
        model.put("issuer", content.issuer());
        model.put("applicant", content.applicant());
        model.put("idNumber", content.idNumber());
        return model;
    }

    private String date(Instant at) {
        ZonedDateTime day = at.atZone(clock.getZone());
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Everything a person wrote is escaped; only the finished body goes into the frame as it is. */
    private static Template template(String name) {
        String path = "/documents/" + name + ".html";
        try (InputStream in = DocumentPages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no template " + path);
            }
            return Mustache.compiler()
                    .escapeHTML(true)
                    .defaultValue("")
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
