package onewindow.catalogue.find;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.ItemVersion;

/**
 * How much of what was asked an item explains: a score says which item is nearest, never whether it is near. 「死亡证明」 shares
 * 「证明」 with four items, and 「死亡」, which says what is wanted, with none of them.
 */
final class Explained {
    private static final float SAID_BY_NOBODY = 1;
    /** Characters that by themselves say nothing of what is wanted. */
    private static final String LIGHT = "办要给个不没叫该咋俺啥儿钱人家";

    private static final Pattern HEAD = Pattern.compile("(许可|证明|执照|资格证|备案)证?(?:怎么|咋|去|到|在|$)");

    private final Synonyms synonyms;
    private final Map<UUID, String> texts;
    private final Map<UUID, Integer> youngest = new HashMap<>();
    /** How much a pair of characters says: little if many items have it. */
    private final Map<String, Float> weights;

    Explained(Collection<ItemVersion> offered, Synonyms synonyms) {
        this.synonyms = synonyms;
        this.texts = offered.stream().collect(Collectors.toMap(ItemVersion::itemId, Explained::text));
        this.weights = weights(texts.values());
        offered.forEach(item -> item.content().conditions().stream()
                .map(Phrase::of)
                .filter(condition ->
                        condition.whole().contains("年满") || condition.whole().contains("以上"))
                .flatMap(condition -> condition.ages().stream())
                .forEach(age -> youngest.merge(item.itemId(), age, Math::min)));
    }

    private static String text(ItemVersion item) {
        return Stream.of(
                        Stream.of(item.name()), item.content().aliases().stream(), item.content().plainWords().stream())
                .flatMap(texts -> texts)
                .map(Phrase::folded)
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Float> weights(Collection<String> texts) {
        Map<String, Integer> count = new HashMap<>();
        texts.forEach(text -> pairs(text).forEach(pair -> count.merge(pair, 1, Integer::sum)));
        double all = Math.log(Math.max(2, texts.size()));
        Map<String, Float> weights = new HashMap<>();
        count.forEach((pair, n) -> weights.put(pair, (float) (Math.log((double) texts.size() / n) / all)));
        return weights;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    boolean known(String pair) {
        return weights.containsKey(pair);
    }

    /** The item's own texts have these words, or nearly: 补身份证 and 补办身份证. */
    boolean says(ItemVersion item, String words) {
        String text = texts.getOrDefault(item.itemId(), "");
        int enough = (int) Math.ceil(words.length() * 0.7);
        for (int at = 0; at + enough <= words.length(); at++) {
            if (text.contains(words.substring(at, at + enough))) {
                return true;
            }
        }
        return false;
    }

    /** Who asks for a permit or a certificate of something does not mean the money one gets for it. */
    boolean hasHead(Phrase phrase, ItemVersion item) {
        Matcher head = HEAD.matcher(phrase.whole());
        return !head.find() || texts.getOrDefault(item.itemId(), "").contains(head.group(1));
    }

    /** Whoever says an age below the one from which it is given is not meant. */
    boolean tooYoung(Phrase phrase, ItemVersion item) {
        Integer from = youngest.get(item.itemId());
        return from != null
                && !phrase.ages().isEmpty()
                && phrase.ages().stream().allMatch(age -> age < from);
    }

    /**
     * @param share from 0 (nothing of it) to 1 (all that carries a meaning)
     * @param amount in characters that say something
     */
    record Part(float share, float amount) {}

    Part of(Phrase phrase, ItemVersion item) {
        String whole = phrase.whole();
        String text = texts.getOrDefault(item.itemId(), "");
        boolean[] speech = phrase.speech();
        boolean[] explained = byWords(whole, text, speech);
        synonyms.explains(phrase, text, explained);
        float all = 0;
        float done = 0;
        for (int i = 0; i < whole.length(); i++) {
            if (!speech[i]) {
                float weight = weight(whole, i);
                all += weight;
                done += explained[i] ? weight : 0;
            }
        }
        return new Part(all == 0 ? 0 : done / all, done);
    }

    private static boolean[] byWords(String whole, String text, boolean[] speech) {
        boolean[] explained = new boolean[whole.length()];
        for (int i = 0; i + 1 < whole.length(); i++) {
            boolean silent = speech[i] && speech[i + 1];
            if (!silent && text.contains(whole.substring(i, i + 2))) {
                explained[i] = true;
                explained[i + 1] = true;
            }
        }
        return explained;
    }

    private float weight(String whole, int at) {
        if (LIGHT.indexOf(whole.charAt(at)) >= 0) {
            return 0.2f;
        }
        float before = at == 0 ? SAID_BY_NOBODY : weights.getOrDefault(whole.substring(at - 1, at + 1), SAID_BY_NOBODY);
        float after = at + 1 == whole.length()
                ? SAID_BY_NOBODY
                : weights.getOrDefault(whole.substring(at, at + 2), SAID_BY_NOBODY);
        return Math.max(0.1f, Math.min(before, after));
    }
}
