package onewindow.documents;

import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 文号: 〔2026〕河东郑旺受字第000123号. Each site, and each organ that decides, counts each kind from one each year without a gap: the counter is a row that
 * goes back with the transaction that took from it.
 */
@Component
class DocumentNumbers {
    static final String NOT_YET = "（文号在发出时产生）";

    private final Db db;
    private final SiteWords words;

    DocumentNumbers(Db db, SiteWords words) {
        this.db = db;
        this.words = words;
    }

    /** @param word null before the site's first document */
    private record Taken(int last, @Nullable String word) {}

    String next(DocumentContent content, DocumentKind kind, int year) {
        DocumentContent.Organ organ = content.organ();
        UUID own = content.organId();
        UUID issuer = own == null ? content.siteId() : own;
        Taken taken = db.sql("""
                        with taken as (
                            insert into documents.number_counter (site_id, kind, year, last)
                            values (:issuer, :kind, :year, 1)
                            on conflict (site_id, kind, year) do update set last = number_counter.last + 1
                            returning last)
                        select last, (select word from documents.site_word where site_id = :issuer) as word from taken""")
                .bind("issuer", issuer)
                .bind("kind", kind)
                .bind("year", year)
                .one(Taken.class);
        String word = taken.word() == null ? words.of(content.siteId(), organ) : taken.word();
        return "〔%d〕%s%s字第%06d号".formatted(year, word, kind.word, taken.last());
    }
}
