package onewindow.platform.db;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, paged by key: {@code next} is an opaque cursor made of the last row's sort values, so that page one
 * thousand costs what page one does.
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    private static final int LONGEST = 100;
    private static final String SEPARATOR = "\u001f";

    /** How many rows a caller wants and after which row. */
    public record Request(@Nullable Integer size, @Nullable String after) {
        public int limit() {
            int wanted = size == null ? 20 : size;
            if (wanted < 1 || wanted > LONGEST) {
                throw Problem.invalid("size", "每页条数应在 1 到 " + LONGEST + " 之间。");
            }
            return wanted;
        }

        /** One row more than asked for tells whether there is a next page. */
        public int fetch() {
            return limit() + 1;
        }

        /** The sort values after which to go on, or null at the start. */
        public @Nullable List<String> key(int parts) {
            if (after == null || after.isBlank()) {
                return null;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
                List<String> key = List.of(text.split(SEPARATOR, -1));
                if (key.size() == parts) {
                    return key;
                }
            } catch (IllegalArgumentException e) {
                // Falls through: a cursor that is not ours.
            }
            throw Problem.invalid("after", "翻页标记无效，请回到第一页重新查询。");
        }
    }

    /** Cuts the extra row off and makes the cursor from the last row kept. */
    public static <T> Slice<T> of(List<T> fetched, Request request, Function<T, List<?>> key) {
        if (fetched.size() <= request.limit()) {
            return new Slice<>(fetched, null);
        }
        List<T> kept = fetched.subList(0, request.limit());
        return new Slice<>(List.copyOf(kept), cursor(key.apply(kept.getLast())));
    }

    public <R> Slice<R> map(Function<T, R> each) {
        return new Slice<>(items.stream().map(each).toList(), next);
    }

    private static String cursor(List<?> key) {
        String text = String.join(SEPARATOR, key.stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
