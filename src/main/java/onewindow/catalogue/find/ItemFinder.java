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
import onewindow.catalogue.ItemKind;
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

    private static final float TOO_YOUNG = 0.4f;
    private static final float NEAREST = 1.2f;
    private static final float NEAR = 1.1f;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(hit -> hit.item().code());

    private final IndexSearcher searcher;
    private final ItemQuery queries;
    private final Explained explained;
    private final Heard heard;
    private final Map<UUID, ItemVersion> items;
    private final List<ItemVersion> byDocument;

    ItemFinder(Collection<ItemVersion> offered) {
        Analyzer analyzer = ItemIndex.analyzer();
        this.searcher = ItemIndex.of(offered, analyzer);
        Synonyms synonyms = Synonyms.load();
        Names names = Names.of(offered);
        this.queries = new ItemQuery(analyzer, synonyms, names);
        this.explained = new Explained(offered, synonyms);
        this.heard = new Heard(names, synonyms.words(), explained);
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
        Phrase asked = heard(words);
        boolean anything = asked.whole().isEmpty();
        if (anything && !words.isBlank()) {
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
        List<Hit> hits = hits(query.build(), filter.near(), asked);
        String event = filter.lifeEvent();
        return anything && event != null && !event.isBlank() ? inOrder(hits, event) : hits;
    }

    /** What an event is first of all about comes first, and of that what is done at once: most need it. */
    private static List<Hit> inOrder(List<Hit> hits, String event) {
        return hits.stream()
                .map(hit -> new Hit(hit.item(), need(hit.item(), event)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static float need(ItemVersion item, String event) {
        int later = item.content().lifeEvents().indexOf(event);
        return 100 - 2 * later + (item.kind() == ItemKind.INSTANT ? 1 : 0);
    }

    /** What was typed, as far as anybody reads it, with slips of the ear mended. */
    Phrase heard(String words) {
        String text = words.strip();
        int most = Math.min(LONGEST, text.codePointCount(0, text.length()));
        return Phrase.of(heard.corrected(Phrase.folded(text.substring(0, text.offsetByCodePoints(0, most)))));
    }

    Explained.Part explained(Phrase phrase, ItemVersion item) {
        return explained.of(phrase, item);
    }

    boolean says(ItemVersion item, String words) {
        return explained.says(item, words);
    }

    boolean hasHead(Phrase phrase, ItemVersion item) {
        return explained.hasHead(phrase, item);
    }

    boolean tooYoung(Phrase phrase, ItemVersion item) {
        return explained.tooYoung(phrase, item);
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

    /** Of two that score alike, that which explains more of what was said is meant. */
    private float fit(Phrase asked, ItemVersion item) {
        if (asked.letters() || asked.whole().isEmpty()) {
            return 1;
        }
        return (1 + explained(asked, item).share()) * (tooYoung(asked, item) ? TOO_YOUNG : 1);
    }

    private List<Hit> hits(Query query, @Nullable Level near, Phrase asked) {
        try {
            List<Hit> hits = new ArrayList<>();
            int most = Math.clamp(byDocument.size(), 1, MOST);
            for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
                ItemVersion item = byDocument.get(found.doc);
                hits.add(new Hit(item, found.score * nearness(item, near) * fit(asked, item)));
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
