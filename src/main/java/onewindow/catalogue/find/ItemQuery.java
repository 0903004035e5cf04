package onewindow.catalogue.find;

import static onewindow.catalogue.find.ItemIndex.ALIAS;
import static onewindow.catalogue.find.ItemIndex.CODE;
import static onewindow.catalogue.find.ItemIndex.INITIALS;
import static onewindow.catalogue.find.ItemIndex.NAME;
import static onewindow.catalogue.find.ItemIndex.SYLLABLES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what was said into a question to the index: sure signs weigh most, likely ones less, guesses least. */
final class ItemQuery {
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");
    private static final Pattern CODE_START = Pattern.compile("[0-9a-z]{2,50}");
    private static final Pattern HOMOPHONE = Pattern.compile("\\p{IsHan}{2,8}");
    private static final Map<String, Float> SAID = Map.of("name", 1.0f, "alias", 1.3f, "plain", 1.2f, "more", 0.25f);
    private static final Map<String, Float> MEANT = Map.of("name", 1.0f, "alias", 1.1f, "plain", 0.4f);

    private final Analyzer analyzer;
    private final Synonyms synonyms;
    private final Names names;

    ItemQuery(Analyzer analyzer, Synonyms synonyms, Names names) {
        this.analyzer = analyzer;
        this.synonyms = synonyms;
        this.names = names;
    }

    Query of(Phrase phrase) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        named(query, phrase);
        spelled(query, phrase.whole());
        said(query, phrase.core());
        synonyms.meant(phrase).forEach(word -> meant(query, word));
        return query.build();
    }

    /** The name or an alias: all of it, a part of it, or somewhere in what was said. */
    private void named(BooleanQuery.Builder query, Phrase phrase) {
        String whole = phrase.whole();
        sure(query, new TermQuery(new Term(NAME, whole)), 60);
        sure(query, new TermQuery(new Term(ALIAS, whole)), 50);
        if (whole.length() > 40) {
            return;
        }
        sure(query, anyOf(NAME, names.namesAround(whole)), 14);
        sure(query, anyOf(ALIAS, names.aliasesAround(whole)), 10);
        List<Query> contained = new ArrayList<>();
        names.namesWithin(phrase)
                .forEach(name -> contained.add(constant(new TermQuery(new Term(NAME, name)), 3f * name.length())));
        names.aliasesWithin(phrase)
                .forEach(
                        alias -> contained.add(constant(new TermQuery(new Term(ALIAS, alias)), 2.5f * alias.length())));
        query.add(new DisjunctionMaxQuery(contained, 0), Occur.SHOULD);
    }

    private static Query anyOf(String field, List<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    /** Typed at the window: first letters, whole syllables, or the code. */
    private static void spelled(BooleanQuery.Builder query, String whole) {
        if (LETTERS.matcher(whole).matches()) {
            for (String field : List.of(INITIALS, SYLLABLES)) {
                sure(query, new TermQuery(new Term(field, whole)), 30);
                sure(query, new PrefixQuery(new Term(field, whole)), 20);
                sure(query, new WildcardQuery(new Term(field, "*" + whole + "*")), 6);
            }
        }
        soundsLike(query, whole);
        if (CODE_START.matcher(whole).matches()) {
            sure(query, new PrefixQuery(new Term(CODE, whole)), 60);
        }
    }

    /** 低宝 for 低保: who writes by ear, or by the wrong candidate of a keyboard, spells a name right all the same. */
    private static void soundsLike(BooleanQuery.Builder query, String whole) {
        if (HOMOPHONE.matcher(whole).matches()) {
            Spellings.syllables(whole).forEach(sound -> sure(query, new TermQuery(new Term(SYLLABLES, sound)), 20));
        }
    }

    private void said(BooleanQuery.Builder query, String core) {
        boolean single = core.codePointCount(0, core.length()) == 1;
        // Every text is cut alike, so what was said is cut once for all of them.
        Set<String> words = tokens(ItemIndex.words("name"), core);
        Set<String> pieces = tokens(ItemIndex.pieces("name"), core);
        SAID.forEach((text, weight) -> {
            for (String word : words) {
                if (word.length() > 1 || single) {
                    likely(query, ItemIndex.words(text), word, 0.6f * weight);
                }
            }
            for (String piece : pieces) {
                if (piece.length() > 1 || single) {
                    likely(query, ItemIndex.pieces(text), piece, 0.5f * piece.length() * weight);
                }
            }
        });
    }

    /** The best place a synonym is found in counts once, as a whole phrase of pieces. */
    private void meant(BooleanQuery.Builder query, String word) {
        List<Query> places = new ArrayList<>();
        int size = Math.min(3, word.length());
        Set<String> pieces = tokens(ItemIndex.pieces("name"), word);
        MEANT.forEach((text, weight) -> {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            pieces.stream()
                    .filter(piece -> piece.length() == size)
                    .forEach(piece -> all.add(new TermQuery(new Term(ItemIndex.pieces(text), piece)), Occur.MUST));
            places.add(new BoostQuery(all.build(), weight));
        });
        query.add(new DisjunctionMaxQuery(places, 0.1f), Occur.SHOULD);
    }

    private static void sure(BooleanQuery.Builder query, Query sign, float weight) {
        query.add(constant(sign, weight), Occur.SHOULD);
    }

    private static Query constant(Query sign, float weight) {
        return new BoostQuery(new ConstantScoreQuery(sign), weight);
    }

    private static void likely(BooleanQuery.Builder query, String field, String token, float weight) {
        query.add(new BoostQuery(new TermQuery(new Term(field, token)), weight), Occur.SHOULD);
    }

    private Set<String> tokens(String field, String text) {
        Set<String> tokens = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
