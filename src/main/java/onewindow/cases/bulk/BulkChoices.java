package onewindow.cases.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.CaseAccess;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRule.Need;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Which acts may be done to the cases somebody has chosen: those of the table that suit many, and to which of them. */
final class BulkChoices {
    private BulkChoices() {}

    /** Left out, with the reason. */
    record LeftOut(UUID caseId, String number, String why) {}

    /**
     * @param cases those it may be done to now
     * @param leftOut the others
     */
    record Choice(CaseAction act, String name, Set<Need> needs, List<UUID> cases, List<LeftOut> leftOut) {}

    static List<Choice> of(Actor actor, List<CaseFile> files) {
        return Arrays.stream(CaseAction.values())
                .filter(act -> act.rule().inBulk)
                .map(act -> choice(actor, act, files))
                .filter(choice -> !choice.cases().isEmpty())
                .toList();
    }

    private static Choice choice(Actor actor, CaseAction act, List<CaseFile> files) {
        List<UUID> fitting = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (CaseFile file : files) {
            String why = whyNot(actor, file, act);
            if (why == null) {
                fitting.add(file.id());
            } else {
                leftOut.add(new LeftOut(file.id(), file.numberText(), why));
            }
        }
        return new Choice(act, act.chinese(), act.rule().needs, fitting, leftOut);
    }

    private static @Nullable String whyNot(Actor actor, CaseFile file, CaseAction act) {
        String why = CaseAccess.whyNot(actor, file, act);
        if (why == null && !CaseAccess.concerns(actor, file, act)) {
            return "这一步现在不由您办。";
        }
        return why;
    }
}
