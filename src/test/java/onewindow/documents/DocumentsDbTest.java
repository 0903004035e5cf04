package onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onewindow.OneWindowTest;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.print.Pdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OneWindowTest
class DocumentsDbTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    Documents documents;

    @Autowired
    DocumentTable table;

    @Autowired
    DocumentPages pages;

    @Autowired
    Pdf pdf;

    @Autowired
    Db db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twenty_at_once_get_twenty_numbers_without_a_gap() throws Exception {
        UUID site = site("赛跑");
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<IssuedDocument>> all = IntStream.range(0, 60)
                    .<Callable<IssuedDocument>>mapToObj(n -> () -> n % 3 == 2 ? undone(site) : issued(site))
                    .toList();
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }
        List<String> numbers = db.sql("select number from documents.document where site_id = :site order by number")
                .bind("site", site)
                .list(String.class);
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> "〔%s〕赛跑受字第%06d号".formatted(year(numbers), n))
                        .toList());
    }

    @Test
    void each_kind_counts_for_itself() {
        UUID site = site("各数各的");
        assertThat(issue(DocumentKind.ACCEPTANCE, content(site)).number()).endsWith("受字第000001号");
        assertThat(issue(DocumentKind.REFUSAL, content(site)).number()).endsWith("不受字第000001号");
    }

    @Test
    void a_document_is_issued_only_within_the_act_it_belongs_to() {
        assertThatThrownBy(() -> documents.issue(DocumentKind.ACCEPTANCE, content(site("孤")), AT))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_changed_document_no_longer_matches_its_digest() {
        UUID site = site("摘要");
        IssuedDocument first = issued(site);
        IssuedDocument other = issued(site);
        assertThat(table.paper(kept(first))).isPresent();
        db.sql("""
                        update documents.document d set content = o.content
                        from documents.document o where d.id = :id and o.id = :other""").bind("id", first.id()).bind("other", other.id()).update();
        assertThat(table.paper(kept(first))).isEmpty();
    }

    @Test
    void what_is_kept_shows_nobody_in_clear() {
        IssuedDocument issued = issued(site("密"));
        byte[] kept = db.sql("select content from documents.document where id = :id")
                .bind("id", issued.id())
                .one(byte[].class);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("张", "3713");
    }

    @Test
    void a_voided_document_leaves_the_list_and_keeps_its_number() {
        UUID site = site("作废");
        DocumentContent content = content(site);
        issue(DocumentKind.ACCEPTANCE, content);
        transaction.executeWithoutResult(t -> documents.voidAll(content.caseId(), DocumentKind.ACCEPTANCE));
        assertThat(documents.of(content.caseId())).isEmpty();
        assertThat(issue(DocumentKind.ACCEPTANCE, content).number()).endsWith("第000002号");
    }

    @Test
    void a_signature_that_is_no_picture_is_refused() {
        DocumentContent forged = content(site("签"), Map.of("signature", "data:image/png;base64,PHN2Zz4="));
        assertThatThrownBy(() -> issue(DocumentKind.DELIVERY, forged))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("签名");
    }

    @Test
    void what_people_wrote_stays_text() {
        DocumentContent hostile = content(
                site("文"),
                Map.of("reasons", List.of("<script>alert(1)</script>\u0000\u0007", "'; drop table {{digest}}")));
        String html = documents.previewHtml(DocumentKind.REFUSAL, hostile);
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>", "\u0000", "\u0007");
        assertThat(html).contains("{{digest}}").contains("行政复议");
    }

    @Test
    void rare_characters_in_names_are_printed() throws Exception {
        DocumentContent rare = new DocumentContent(
                UUID.randomUUID(), "N1", site("罕"), "罕用站", "𠮷野家䶮证明", "𠮷*", "3713**********1234", null, Map.of());
        IssuedDocument issued = issue(DocumentKind.ACCEPTANCE, rare);
        DocumentTable.StoredDocument kept = kept(issued);
        byte[] file = pdf.render(pages.html(table.paper(kept).orElseThrow(), kept.digest(), "https://example.test"));
        try (var document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("𠮷野家䶮证明", issued.number(), "（专用章）").doesNotContain("□", "收到的材料");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private DocumentTable.StoredDocument kept(IssuedDocument issued) {
        return table.find(issued.id()).orElseThrow();
    }

    private IssuedDocument issued(UUID site) {
        return issue(DocumentKind.ACCEPTANCE, content(site));
    }

    private IssuedDocument undone(UUID site) {
        return transaction.execute(act -> {
            act.setRollbackOnly();
            return documents.issue(DocumentKind.ACCEPTANCE, content(site), AT);
        });
    }

    private IssuedDocument issue(DocumentKind kind, DocumentContent content) {
        return transaction.execute(act -> documents.issue(kind, content, AT));
    }

    private UUID site(String word) {
        UUID site = UUID.randomUUID();
        db.sql("insert into documents.site_word (site_id, word) values (:id, :word)")
                .bind("id", site)
                .bind("word", word)
                .update();
        return site;
    }

    private static DocumentContent content(UUID site) {
        return content(site, Map.of());
    }

    private static DocumentContent content(UUID site, Map<String, Object> words) {
        return new DocumentContent(
                UUID.randomUUID(), "N1", site, "郑旺镇便民服务中心", "高龄津贴", "张*", "3713**********1234", null, words);
    }

    private static String year(List<String> numbers) {
        return numbers.getFirst().substring(1, 5);
    }
}
