package onewindow.cases;

import java.util.List;
import java.util.Map;
import onewindow.platform.Problem.FieldError;

/**
 * What was wrong in the answers of an application and is put right.
 *
 * @param form the whole form as it is afterwards
 * @param changes old and new, in part where it names or reaches a person or his money
 */
public record Correction(Map<String, String> form, List<String> changes, List<FieldError> errors) {}
