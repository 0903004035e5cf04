package onewindow.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 评价: a grade from 1 (very satisfied) to 5, with tags. */
public record RatingView(
        int grade,
        String gradeName,
        List<String> tags,
        @Nullable String text,
        Instant at) {}
