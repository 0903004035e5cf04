package onewindow.catalogue.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, answered from the data.
 *
 * @param source whence it is known
 * @param to the page where it goes on
 */
record Answer(
        Topic topic,
        String title,
        List<String> lines,
        String source,
        @Nullable String phone,
        @Nullable String to,
        @Nullable String toName) {}
