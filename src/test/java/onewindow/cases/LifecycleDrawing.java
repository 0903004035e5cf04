package onewindow.cases;

import java.util.Arrays;
import java.util.List;
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

                Two signatures at most (✍): a handler's (`RECOMMEND_…`, or `FINISH_AT_ONCE` or `REISSUE` alone) and an approver's (`APPROVE`, `DENY`), by
                two persons; a case that comes back to `IN_REVIEW` takes the handler's back. What goes against the applicant is proposed
                by one person and confirmed by another. Where an act may lead to several states from one, the route of the item's version
                takes the first it has (`CONSULTING` only with joint opinions, `PUBLICIZED` only with a board). A case that reaches another
                unit is signed for (`RECEIVE`) before anything else is done there, or given back with its reason (`REJECT_HANDOVER`).
                """.formatted(arrows(), states(), acts());
    }

    private static String arrows() {
        StringBuilder lines = new StringBuilder("    [*] --> DRAFT");
        for (CaseAction action : CaseAction.values()) {
            String label = " : " + action.chinese().replace("：", "，");
            action.rule().first.stream()
                    .filter(first -> action.rule().ways.isEmpty())
                    .forEach(first -> lines.append("\n    [*] --> " + first + label));
            action.rule()
                    .ways
                    .forEach((from, ways) -> ways.forEach(to -> lines.append("\n    " + from + " --> " + to + label)));
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
        String from = rule.ways.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
        String to = (rule.ways.isEmpty() ? rule.first : ends(action))
                .stream().map(Enum::name).collect(Collectors.joining(", "));
        String clocks =
                rule.clocks.stream().map(c -> c.mark() + " " + c.clock()).collect(Collectors.joining(", "));
        String documents = rule.documents.stream().map(d -> d.chinese).collect(Collectors.joining("、"));
        String needs = rule.needs.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        String only = rule.reissue == CaseRule.Reissue.ONLY ? "补办件" : "";
        String kind = rule.onlyFor == null ? only : rule.onlyFor.chinese;
        return "| %s | %s%s | %s | %s | %s%s | %s | %s | %s |"
                .formatted(
                        action,
                        action.chinese(),
                        kind.isEmpty() ? "" : "（" + kind + "）",
                        dash(from),
                        to,
                        rule.who.chinese,
                        rule.signs ? " ✍" : "",
                        dash(clocks),
                        dash(documents),
                        dash(needs));
    }

    /** Where it may lead, each once; several from one state: the item's route takes the first it has. */
    private static List<CaseStatus> ends(CaseAction action) {
        return action.rule().ways.values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
