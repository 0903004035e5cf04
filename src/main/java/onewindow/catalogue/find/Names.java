package onewindow.catalogue.find;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.ItemVersion;

/**
 * The names and other names of what is offered, folded. A few hundred of them are looked through in memory in less time
 * than the index needs for one pattern with a star in front.
 */
record Names(List<String> names, List<String> aliases) {
    private static final int LONGEST_IN_SPEECH = 14;

    static Names of(Collection<ItemVersion> offered) {
        return new Names(
                folded(offered.stream().map(ItemVersion::name)),
                folded(offered.stream().flatMap(item -> item.content().aliases().stream())));
    }

    private static List<String> folded(Stream<String> names) {
        return names.map(Phrase::folded)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Those of which it is a part. */
    List<String> namesAround(String part) {
        return names.stream().filter(name -> name.contains(part)).toList();
    }

    List<String> aliasesAround(String part) {
        return aliases.stream().filter(alias -> alias.contains(part)).toList();
    }

    /** Those that somebody said among other words. */
    List<String> namesWithin(Phrase phrase) {
        return names.stream().filter(name -> within(phrase, name)).toList();
    }

    List<String> aliasesWithin(Phrase phrase) {
        return aliases.stream().filter(alias -> within(phrase, alias)).toList();
    }

    private static boolean within(Phrase phrase, String name) {
        return name.length() >= 2
                && name.length() <= LONGEST_IN_SPEECH
                && (phrase.whole().contains(name) || phrase.core().contains(name));
    }
}
