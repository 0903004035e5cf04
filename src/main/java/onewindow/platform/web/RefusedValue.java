package onewindow.platform.web;

/** A value of the right type that no field anywhere may hold. The message is a sentence that follows the field's name. */
final class RefusedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    RefusedValue(String sentence) {
        super(sentence);
    }
}
