package onewindow.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Which field of a body a reader stumbled over. */
final class FieldPath {
    /** A key that comes a second time is refused before it belongs to any object, so only the words name it. */
    private static final Pattern TWICE = Pattern.compile("^Duplicate Object property \"([^\"]*)\"");

    private FieldPath() {}

    /** As the constraints write it: {@code materials[0].key}. */
    static String of(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
        return twice.find() ? twice.group(1) : path.toString();
    }
}
