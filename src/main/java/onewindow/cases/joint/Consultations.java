package onewindow.cases.joint;

import java.time.LocalDate;
import java.util.List;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseMove;
import onewindow.cases.CaseRoute;
import onewindow.cases.CaseStatus;
import onewindow.cases.Step;
import onewindow.cases.joint.ConsultationTable.Consultation;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the departments when a case comes to that stage, and holds the lead until all is said. */
@Component
class Consultations implements CaseEffect, CaseGuard {
    private static final int DAYS = 5;

    private final ConsultationTable table;
    private final CaseSurroundings around;

    Consultations(ConsultationTable table, CaseSurroundings around) {
        this.table = table;
        this.around = around;
    }

    @Override
    public void after(Actor actor, Step step, CaseMove move) {
        boolean begins = step.file().status() != CaseStatus.CONSULTING
                && step.action().to(step.file().status()).contains(CaseStatus.CONSULTING);
        if (!begins) {
            return;
        }
        step.item().route().stage(StageKind.JOINT, null).ifPresent(stage -> ask(step, stage));
    }

    private void ask(Step step, RouteStage stage) {
        int days = stage.days() == null ? DAYS : stage.days();
        LocalDate today = LocalDate.ofInstant(step.at(), around.zone());
        LocalDate due =
                around.calendars().current().plusWorkingDays(today, days).date();
        String region = CaseRoute.upTo(RegionCode.of(step.file().place().regionCode()), stage.level())
                .value();
        table.ask(step.file().id(), stage.departments(), region, step.at(), due);
    }

    /** The lead waits for every department, but for none longer than its limit. */
    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        if (!action.is(Trait.CONCLUDES_OPINIONS)) {
            return null;
        }
        LocalDate today = around.calendars().today();
        List<String> awaited = table.of(file.id()).stream()
                .filter(c -> c.answeredAt() == null && !c.silentAfter(today))
                .map(Consultation::departmentKey)
                .toList();
        return awaited.isEmpty() ? null : "还在等" + String.join("、", awaited) + "的意见，期限过了仍不答复的，可以不等。";
    }
}
