package onewindow.cases.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.joint.ConsultationTable.Consultation;
import onewindow.cases.people.SideEvents;
import onewindow.organisation.department.Departments;
import org.springframework.stereotype.Component;

/** 征求意见 in the story of the case: who was asked in each round, and what each said. */
@Component
class OpinionEvents implements SideEvents {
    private final ConsultationTable table;
    private final Departments departments;

    OpinionEvents(ConsultationTable table, Departments departments) {
        this.table = table;
        this.departments = departments;
    }

    @Override
    public List<SideEvent> of(UUID caseId) {
        List<SideEvent> events = new ArrayList<>();
        table.everyRound(caseId).stream()
                .collect(Collectors.groupingBy(Consultation::askedAt))
                .forEach((at, asked) -> events.add(new SideEvent(at, "征求部门意见", "系统", "", names(asked))));
        table.everyRound(caseId).stream().filter(c -> c.answeredAt() != null).forEach(c -> events.add(answer(c)));
        return events;
    }

    private SideEvent answer(Consultation c) {
        return new SideEvent(
                Objects.requireNonNull(c.answeredAt()),
                Boolean.TRUE.equals(c.agrees()) ? "部门意见：同意" : "部门意见：不同意",
                c.byName() == null ? "" : c.byName(),
                departments.byKey(c.departmentKey()).name(),
                c.opinion());
    }

    private String names(List<Consultation> asked) {
        return asked.stream()
                .map(c -> departments.byKey(c.departmentKey()).name())
                .collect(Collectors.joining("、"));
    }
}
