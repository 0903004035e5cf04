package onewindow.catalogue.find;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 抵保 for 低保, 营业直照 for 营业执照: who writes by ear, or takes the wrong candidate of a keyboard, still spells the word
 * right by its sounds. Only pairs that stand nowhere in the catalogue are taken for such a slip.
 */
final class Heard {
    private static final int LONGEST = 6;

    private final Map<String, String> bySound = new HashMap<>();
    private final Explained explained;

    Heard(Names names, Collection<String> words, Explained explained) {
        this.explained = explained;
        // Of two characters nearly any pair sounds like some word: only names are listened for.
        Stream<String> longer = words.stream().filter(word -> word.length() > 2);
        Stream.of(names.names().stream(), names.aliases().stream(), longer)
                .flatMap(all -> all)
                .filter(word -> word.length() >= 2 && word.length() <= LONGEST && word.matches("\\p{IsHan}+"))
                .forEach(word -> Spellings.syllables(word).forEach(sound -> bySound.putIfAbsent(sound, word)));
    }

    String corrected(String said) {
        String text = said;
        for (int at = 0; at + 1 < text.length(); at++) {
            for (int size = Math.min(LONGEST, text.length() - at); size >= 2; size--) {
                String meant = meant(text.substring(at, at + size));
                if (meant != null) {
                    text = text.substring(0, at) + meant + text.substring(at + size);
                    break;
                }
            }
        }
        return text;
    }

    private @org.jspecify.annotations.Nullable String meant(String piece) {
        if (!piece.matches("\\p{IsHan}+") || !slipped(piece)) {
            return null;
        }
        Set<String> sounds = Spellings.syllables(piece);
        return sounds.stream()
                .map(bySound::get)
                .filter(word -> word != null && word.length() == piece.length())
                .findFirst()
                .orElse(null);
    }

    private boolean slipped(String piece) {
        for (int i = 0; i + 1 < piece.length(); i++) {
            if (!explained.known(piece.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
