package onewindow.cases;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes docs/lifecycle.md from the table of acts. */
final class LifecycleDrawing {
    private LifecycleDrawing() {}

    static String draw() {
        return """
                # The life of a case

                Drawn from `cases/CaseAction.java`; do not edit. `mvn test -Dtest=LifecycleTest -Dlifecycle.write=true` writes it anew.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                ## States

                | state | 状态 | the applicant reads | whose turn |
                | --- | --- | --- | --- |
                %s

                ## Acts

                | act | 动作 | from | to | who | clocks | documents | asked for |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                %s

                Two signatures at most (✍): a handler's (`RECOMMEND_…`, or `FINISH_AT_ONCE` alone) and an approver's (`APPROVE`, `DENY`), by
                two persons; `SEND_BACK` takes the handler's back. A refusal is proposed by one person and confirmed by another.
                """.formatted(arrows(), states(), acts());
    }

    private static String arrows() {
        StringBuilder lines = new StringBuilder("    [*] --> DRAFT");
        for (CaseAction action : CaseAction.values()) {
            String label = " : " + action.chinese().replace("：", "，");
            if (action.rule().from.isEmpty()) {
                lines.append("\n    [*] --> ").append(action.to()).append(label);
            }
            Arrays.stream(CaseStatus.values())
                    .filter(action::leadsFrom)
                    .forEach(from -> lines.append("\n    " + from + " --> " + action.to() + label));
        }
        Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::ended)
                .forEach(end -> lines.append("\n    " + end + " --> [*]"));
        return lines.toString();
    }

    private static String states() {
        return Arrays.stream(CaseStatus.values())
                .map(s -> "| %s | %s | %s | %s |"
                        .formatted(s, s.chinese, s.word(null), s.stage == null ? "—" : s.stage.chinese))
                .collect(Collectors.joining("\n"));
    }

    private static String acts() {
        return Arrays.stream(CaseAction.values()).map(LifecycleDrawing::row).collect(Collectors.joining("\n"));
    }

    private static String row(CaseAction action) {
        CaseRule rule = action.rule();
        String from = Arrays.stream(CaseStatus.values())
                .filter(action::leadsFrom)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        String clocks =
                rule.clocks.stream().map(c -> c.mark() + " " + c.clock()).collect(Collectors.joining(", "));
        String documents = rule.documents.stream().map(d -> d.chinese).collect(Collectors.joining("、"));
        String needs = rule.needs.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        String kind = rule.onlyFor == null ? "" : "（" + rule.onlyFor.chinese + "）";
        return "| %s | %s%s | %s | %s | %s%s | %s | %s | %s |"
                .formatted(
                        action,
                        action.chinese(),
                        kind,
                        dash(from),
                        action.to(),
                        rule.who.chinese,
                        rule.signs ? " ✍" : "",
                        dash(clocks),
                        dash(documents),
                        dash(needs));
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
