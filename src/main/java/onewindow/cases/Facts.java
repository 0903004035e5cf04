package onewindow.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onewindow.cases.CaseRemarks.Before;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up for an act.
 *
 * @param recipient to whom the case is sent on
 * @param procedure the name of the procedure the law does not count; empty where the act is about none
 * @param cited what the act rests on; empty where it needs no such thing
 * @param later the materials that are to follow, and the act is about
 * @param supplementBy by when more must come, as the request says or the county's usual days
 * @param latestSupplementBy the last day that may be given
 * @param before how everything stands now, of an act that asks for more
 * @param stillMissing of an act that answers a notice: names of the materials asked for and not come, by their keys
 * @param untouched nothing has changed since the notice
 * @param running of a registration of what one has once: the numbers of those that run already
 * @param leftOut of a notice: what is required, is not there, and is not asked for either
 * @param correction of an act that puts answers right: what they become
 */
public record Facts(
        @Nullable Recipient recipient,
        String procedure,
        String cited,
        List<DeferredMaterial> later,
        LocalDate supplementBy,
        LocalDate latestSupplementBy,
        @Nullable Before before,
        Map<String, String> stillMissing,
        boolean untouched,
        List<String> running,
        List<LeftOut> leftOut,
        @Nullable Correction correction) {

    /** @param excusable the item itself says that it can be looked up, or replaced by a commitment */
    public record LeftOut(String name, boolean excusable) {}

    /**
     * What was wrong in the answers of an application and is put right.
     *
     * @param form the whole form as it is afterwards
     * @param changes old and new, in part where it names or reaches a person or his money
     */
    public record Correction(Map<String, String> form, List<String> changes, List<FieldError> errors) {}
}
