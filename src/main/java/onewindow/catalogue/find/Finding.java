package onewindow.catalogue.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question was taken for.
 *
 * @param topic asked about the best item, or about the place; null if something is to be done
 * @param hits the items that may be meant, best first; none if nothing was explained
 * @param elsewhere where it is done, if it is one of the things that are not applied for here
 */
record Finding(
        Phrase phrase,
        @Nullable Topic topic,
        List<ItemFinder.Hit> hits,
        Fit fit,
        @Nullable String elsewhere) {

    enum Fit {
        /** Nothing was said: the whole list, or that part of it. */
        ALL,
        /** The first is meant. */
        SURE,
        /** Several fit as well. */
        SEVERAL,
        /** Some of what was said fits. */
        RELATED,
        NONE
    }

    private static final float SCORE = 9;
    private static final float EXPLAINED = 0.6f;
    private static final float NEARLY = 0.9f;
    private static final float NOT_FAR = 0.5f;
    private static final float LITTLE = 0.2f;
    private static final float LIKELY = 10;
    private static final float HALF = 0.5f;
    private static final float MUCH = 2.5f;
    private static final float RELATED_AMOUNT = 1.6f;
    private static final float RELATED_FROM = 0.3f;
    /** First letters, syllables or the code. */
    private static final float BY_LETTERS = 20;

    private static final float ALL_LETTERS = 50;
    private static final int FEW_LETTERS = 4;

    boolean fits() {
        return fit == Fit.ALL || fit == Fit.SURE || fit == Fit.SEVERAL;
    }

    static Finding about(Topic topic, String asked) {
        return new Finding(Phrase.of(asked), topic, List.of(), Fit.NONE, null);
    }

    static Finding of(String asked, ItemFinder.Filter filter, ItemFinder finder, Elsewhere elsewhere) {
        Phrase phrase = Phrase.of(asked);
        Topic topic = Topic.of(phrase).orElse(null);
        if (topic != null && topic.alone(phrase)) {
            return about(topic, asked);
        }
        String rest = topic != null && topic.ofAnItem ? topic.rest(phrase) : asked;
        List<ItemFinder.Hit> hits = finder.find(rest, filter);
        Fit fit = fit(finder.heard(rest), hits, finder);
        Elsewhere.Pointer pointer = elsewhere.pointer(phrase.whole());
        boolean another = pointer != null && pointer.always();
        if (pointer != null
                && (another || !(fit == Fit.SURE && finder.says(hits.getFirst().item(), pointer.said())))) {
            return new Finding(phrase, null, List.of(), Fit.NONE, pointer.where());
        }
        Topic answered = topic != null && topic.ofAnItem && fit != Fit.SURE ? null : topic;
        return new Finding(phrase, answered, fit == Fit.NONE ? List.of() : hits, fit, null);
    }

    private static Fit fit(Phrase phrase, List<ItemFinder.Hit> hits, ItemFinder finder) {
        if (phrase.whole().isEmpty()) {
            return hits.isEmpty() ? Fit.NONE : Fit.ALL;
        }
        if (hits.isEmpty()) {
            return Fit.NONE;
        }
        ItemFinder.Hit best = hits.getFirst();
        if (phrase.letters()) {
            // The beginning of one name may well be another in the middle: ylj is 养老金 before it is 医疗救.
            boolean several = hits.size() > 1 && phrase.whole().length() < FEW_LETTERS && best.score() < ALL_LETTERS;
            return best.score() < BY_LETTERS ? Fit.NONE : several ? Fit.SEVERAL : Fit.SURE;
        }
        Explained.Part part = finder.explained(phrase, best.item());
        boolean related = part.share() >= RELATED_FROM
                || part.amount() >= RELATED_AMOUNT
                || (part.share() >= LITTLE && best.score() >= LIKELY);
        if (!related) {
            return Fit.NONE;
        }
        boolean explained = part.share() >= EXPLAINED || (part.share() >= HALF && part.amount() >= MUCH);
        boolean sure = explained
                && best.score() >= SCORE
                && !finder.tooYoung(phrase, best.item())
                && finder.hasHead(phrase, best.item());
        return !sure ? Fit.RELATED : rival(hits, part, phrase, finder) ? Fit.SEVERAL : Fit.SURE;
    }

    /** Another one scores nearly as much, or explains all that this one does and is not far behind. */
    private static boolean rival(List<ItemFinder.Hit> hits, Explained.Part best, Phrase phrase, ItemFinder finder) {
        if (hits.size() < 2) {
            return false;
        }
        float behind = hits.get(1).score() / hits.getFirst().score();
        boolean explainsAsMuch = finder.explained(phrase, hits.get(1).item()).share() >= best.share();
        return behind > NEARLY || (explainsAsMuch && behind > NOT_FAR);
    }
}
