package onewindow.oversight.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import onewindow.platform.db.Slice;
import onewindow.platform.text.NameKey;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what was written down, which is encrypted: the newest first, so many at once; who wants to look further back
 * asks for more.
 *
 * @param number its digits, when it may be of a telephone
 */
record EntrySearch(String name, String words, @Nullable String number) {
    private static final int CHUNK = 100;
    private static final int AT_ONCE = 2000;
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 4;
    private static final int WHOLE = 11;

    static EntrySearch of(String typed) {
        String digits = TypedText.phone(typed).replace("-", "");
        boolean number = digits.length() >= SHOWN_AFTER && digits.chars().allMatch(Character::isDigit);
        return new EntrySearch(
                NameKey.of(typed), TypedText.sought(typed).toLowerCase(Locale.ROOT), number ? digits : null);
    }

    Slice<Entry> in(Function<Slice.Request, Slice<Entry>> read, Slice.Request page) {
        List<Entry> found = new ArrayList<>();
        String after = page.after();
        int looked = 0;
        do {
            Slice<Entry> chunk = read.apply(new Slice.Request(CHUNK, after));
            chunk.items().stream().filter(this::means).forEach(found::add);
            after = chunk.next();
            looked += CHUNK;
        } while (after != null && found.size() < page.limit() && looked < AT_ONCE);
        return new Slice<>(found, after);
    }

    private boolean means(Entry entry) {
        return NameKey.of(entry.person()).contains(name)
                || isOf(entry.maskedPhone())
                || Stream.of(entry.about(), entry.question(), entry.answer())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    /** As far as the mask shows it: its end, and of a whole number its beginning. */
    private boolean isOf(@Nullable String masked) {
        if (number == null || masked == null) {
            return false;
        }
        String shown = masked.replace("-", "");
        return shown.endsWith(number.substring(number.length() - SHOWN_AFTER))
                && (number.length() < WHOLE || shown.startsWith(number.substring(0, SHOWN_BEFORE)));
    }
}
