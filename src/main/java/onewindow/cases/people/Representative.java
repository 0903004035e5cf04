package onewindow.cases.people;

import onewindow.identity.IdentityLevel;
import onewindow.identity.Masks;
import onewindow.identity.PartBasis;
import org.jspecify.annotations.Nullable;

/**
 * 代理人: who acted for the applicant when the case was begun.
 *
 * @param relation what he is to the applicant
 * @param level how it is known that he may
 */
public record Representative(
        String name, String idNumber, @Nullable String phone, String relation, PartBasis basis, IdentityLevel level) {
    /** For the record of the case. */
    public String words() {
        return "由" + Masks.name(name) + "（" + relation + "，" + basis.chinese + "）代办";
    }

    @Override
    public String toString() {
        return "Representative[…]";
    }
}
