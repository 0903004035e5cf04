package onewindow.catalogue.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/** How a name is typed by its sounds: all syllables, or their first letters. A character with several sounds has several. */
final class Spellings {
    private static final int MOST_SPELLINGS = 16;
    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

    static {
        FORMAT.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Spellings() {}

    static Set<String> initials(String text) {
        return spellings(text, true);
    }

    static Set<String> syllables(String text) {
        return spellings(text, false);
    }

    private static Set<String> spellings(String text, boolean firstLetter) {
        Set<String> spellings = new LinkedHashSet<>(List.of(""));
        for (char c : text.toCharArray()) {
            Set<String> sounds = sounds(c, firstLetter);
            if (sounds.isEmpty()) {
                continue;
            }
            spellings = spellings.stream()
                    .flatMap(start -> sounds.stream().map(sound -> start + sound))
                    .limit(MOST_SPELLINGS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        spellings.remove("");
        return spellings;
    }

    private static Set<String> sounds(char c, boolean firstLetter) {
        if (c < 128) {
            return Character.isLetterOrDigit(c)
                    ? Set.of(String.valueOf(c).toLowerCase(java.util.Locale.ROOT))
                    : Set.of();
        }
        Set<String> sounds = new LinkedHashSet<>();
        for (String sound : of(c)) {
            sounds.add(firstLetter ? sound.substring(0, 1) : sound);
        }
        return sounds;
    }

    private static String[] of(char c) {
        try {
            @Nullable String @Nullable [] sounds = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
            return sounds == null
                    ? new String[0]
                    : java.util.Arrays.stream(sounds)
                            .filter(java.util.Objects::nonNull)
                            .toArray(String[]::new);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }
}
