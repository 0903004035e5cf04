package onewindow.catalogue.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.catalogue.Audience;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.guide.Guides;
import onewindow.identity.RegionCode.Level;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Finds among a fixed set of items: what was offered at one moment. */
final class ItemFinder {
    /**
     * Narrows the search; null is no limit.
     *
     * @param near narrows nothing: of what fits alike, that which the asker's own place handles comes first
     */
    record Filter(
            @Nullable String department,
            @Nullable String lifeEvent,
            @Nullable Audience audience,
            @Nullable Level near) {
        static final Filter NONE = new Filter(null, null, null, null);
    }

    record Hit(ItemVersion item, float score) {}

    private static final int MOST = 2_000;
    private static final int LONGEST = 100;
    /** Below this share of the best score it is no longer what was asked for. */
    private static final float FLOOR = 0.2f;

    private static final float NEAREST = 1.2f;
    private static final float NEAR = 1.1f;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(hit -> hit.item().code());

    private final IndexSearcher searcher;
    private final ItemQuery queries;
    private final Map<UUID, ItemVersion> items;
    private final List<ItemVersion> byDocument;

    ItemFinder(Collection<ItemVersion> offered) {
        Analyzer analyzer = ItemIndex.analyzer();
        this.searcher = ItemIndex.of(offered, analyzer);
        this.queries = new ItemQuery(analyzer, Synonyms.load(), Names.of(offered));
        this.items = offered.stream().collect(Collectors.toMap(ItemVersion::itemId, Function.identity()));
        this.byDocument = byDocument();
    }

    /** Read once: unpacking stored fields for every hit of every search costs more than finding them. */
    private List<ItemVersion> byDocument() {
        try {
            List<ItemVersion> found = new ArrayList<>();
            for (int i = 0; i < searcher.getIndexReader().maxDoc(); i++) {
                String id = searcher.storedFields().document(i).get(ItemIndex.ID);
                found.add(java.util.Objects.requireNonNull(items.get(UUID.fromString(id))));
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<ItemVersion> all() {
        return items.values();
    }

    /** All that fit, best first; without words, all of the filter by code. */
    List<Hit> find(String words, Filter filter) {
        String text = words.strip();
        String asked =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        boolean anything = Phrase.of(asked).whole().isEmpty();
        if (anything && !asked.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(anything ? new MatchAllDocsQuery() : queries.of(asked), Occur.MUST);
        narrow(query, ItemIndex.DEPARTMENT, filter.department());
        narrow(query, ItemIndex.LIFE_EVENT, filter.lifeEvent());
        narrow(
                query,
                ItemIndex.AUDIENCE,
                filter.audience() == null ? null : filter.audience().name());
        return hits(query.build(), filter.near());
    }

    private static void narrow(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    /** Small enough that the better answer stays before the nearer one. */
    private static float nearness(ItemVersion item, @Nullable Level near) {
        Level accepts = item.route().acceptLevel();
        if (near == null) {
            return 1;
        }
        boolean oneStepUp = near == Level.VILLAGE && accepts == Level.TOWN;
        return Guides.accepts(near, accepts) ? NEAREST : oneStepUp ? NEAR : 1;
    }

    private List<Hit> hits(Query query, @Nullable Level near) {
        try {
            List<Hit> hits = new ArrayList<>();
            int most = Math.clamp(byDocument.size(), 1, MOST);
            for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
                ItemVersion item = byDocument.get(found.doc);
                hits.add(new Hit(item, found.score * nearness(item, near)));
            }
            hits.sort(BEST_FIRST);
            float least = hits.isEmpty() ? 0 : hits.getFirst().score() * FLOOR;
            hits.removeIf(hit -> hit.score() < least);
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
