package onewindow.platform.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;

/** On a field of a request: it is tidied as it is read, before anything is checked. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Typed {
    As value();

    /** What it is. */
    enum As {
        NUMBER(TypedText::number),
        CODE(TypedText::code),
        PHONE(TypedText::phone),
        LINE(TypedText::line);

        private final UnaryOperator<String> tidy;

        As(UnaryOperator<String> tidy) {
            this.tidy = tidy;
        }

        public String tidy(String typed) {
            return tidy.apply(typed);
        }
    }
}
