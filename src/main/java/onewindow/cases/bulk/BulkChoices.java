package onewindow.cases.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.Need;
import onewindow.cases.act.ActCheck;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which acts may be done to the cases somebody has chosen: those of the table that suit many, and to which of them. */
@Component
class BulkChoices {
    private final ActCheck check;

    BulkChoices(ActCheck check) {
        this.check = check;
    }

    /** Left out, with the reason. */
    record LeftOut(UUID caseId, String number, String why) {}

    /**
     * @param cases those it may be done to now
     * @param leftOut the others
     */
    record Choice(CaseAction act, String name, Set<Need> needs, List<UUID> cases, List<LeftOut> leftOut) {}

    List<Choice> of(Actor actor, List<CaseFile> files) {
        return Arrays.stream(CaseAction.values())
                .filter(act -> act.is(Trait.IN_BULK))
                .map(act -> choice(actor, act, files))
                .filter(choice -> !choice.cases().isEmpty())
                .toList();
    }

    private Choice choice(Actor actor, CaseAction act, List<CaseFile> files) {
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
        return new Choice(act, act.chinese(), act.row().needs(), fitting, leftOut);
    }

    private @Nullable String whyNot(Actor actor, CaseFile file, CaseAction act) {
        return check.whyNotAlone(actor, file, act);
    }
}
