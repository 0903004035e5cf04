package onewindow.catalogue.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Question;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What the search looks into: one document an item, each text once by words (smartcn) and once by its pieces. */
final class ItemIndex {
    static final String ID = "id";
    static final String CODE = "code";
    static final String DEPARTMENT = "department";
    static final String LIFE_EVENT = "lifeEvent";
    static final String AUDIENCE = "audience";
    /** The name and each alias whole. */
    static final String NAME = "name";

    static final String ALIAS = "alias";
    static final String INITIALS = "initials";
    static final String SYLLABLES = "syllables";
    /** Analysed texts: {@code …Words} by smartcn, {@code …Pieces} by runs of one to three characters. */
    static final List<String> TEXTS = List.of("name", "alias", "plain", "more");

    /** Length of a text should count for little: an item with many sayings is not worse. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f);

    private ItemIndex() {}

    static String words(String text) {
        return text + "Words";
    }

    static String pieces(String text) {
        return text + "Pieces";
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        TEXTS.forEach(text -> byField.put(pieces(text), new Pieces()));
        return new PerFieldAnalyzerWrapper(new SmartChineseAnalyzer(), byField);
    }

    private static final class Pieces extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(1, 3));
        }
    }

    static IndexSearcher of(Collection<ItemVersion> items, Analyzer analyzer) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            IndexWriterConfig settings = new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY);
            try (IndexWriter writer = new IndexWriter(memory, settings)) {
                for (ItemVersion item : items) {
                    writer.addDocument(document(item));
                }
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(ItemVersion item) {
        ItemContent content = item.content();
        Document document = new Document();
        document.add(new StringField(ID, item.itemId().toString(), Field.Store.YES));
        exact(document, CODE, content.code().toLowerCase(java.util.Locale.ROOT));
        exact(document, DEPARTMENT, content.department());
        content.lifeEvents().forEach(event -> exact(document, LIFE_EVENT, event));
        content.audience().forEach(audience -> exact(document, AUDIENCE, audience.name()));
        exact(document, NAME, Phrase.folded(content.name()));
        content.aliases().forEach(alias -> exact(document, ALIAS, Phrase.folded(alias)));
        Stream.concat(Stream.of(content.name()), content.aliases().stream()).forEach(name -> {
            Spellings.initials(name).forEach(sound -> exact(document, INITIALS, sound));
            Spellings.syllables(name).forEach(sound -> exact(document, SYLLABLES, sound));
        });
        text(document, "name", Stream.of(content.name()));
        text(document, "alias", content.aliases().stream());
        text(document, "plain", content.plainWords().stream());
        text(document, "more", more(content));
        return document;
    }

    private static Stream<String> more(ItemContent content) {
        return Stream.of(
                        content.lifeEvents().stream(),
                        content.conditions().stream(),
                        Stream.of(content.resultName(), content.reviewStandard(), content.department()),
                        content.questions().stream().map(Question::question))
                .flatMap(texts -> texts);
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static void text(Document document, String field, Stream<String> values) {
        values.map(Phrase::folded).distinct().forEach(value -> {
            document.add(new TextField(words(field), value, Field.Store.NO));
            document.add(new TextField(pieces(field), value, Field.Store.NO));
        });
    }
}
