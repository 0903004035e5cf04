package onewindow.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.cases.ActRow.Reissue;
import onewindow.cases.ActRow.Trait;

/** Writes docs/lifecycle.md from the table of acts. */
final class LifecycleDrawing {
    /** An act that is possible in more states than this is said below the picture, not drawn. */
    private static final int FROM_EVERYWHERE = 6;

    private LifecycleDrawing() {}

    static String draw() {
        return """
                # The life of a case

                Drawn from `cases/CaseAction.java`; do not edit. `mvn test -Dtest=LifecycleTest -Dlifecycle.write=true` writes it anew.

                ```mermaid
                stateDiagram-v2
                    direction TB
                %s
                ```

                Not drawn: %s from every state in which the case is open, and RECALL, which takes back the last act while nobody has
                gone on with the case. Two signatures at most (✍): a handler's (`RECOMMEND_…`, or `FINISH_AT_ONCE` or `REISSUE` alone)
                and an approver's (`APPROVE`, `DENY`), by two persons; a case that comes back to `IN_REVIEW` takes the handler's back.
                What goes against the applicant is proposed by one person and confirmed by another. Where an act may lead to several
                states from one, the route of the item's version takes the first it has (`CONSULTING` only with joint opinions,
                `PUBLICIZED` only with a board; back to `SUSPENDED` only while the clocks stand). A case that reaches another unit is
                signed for (`RECEIVE`) before anything else is done there, or given back with its reason (`REJECT_HANDOVER`).

                ## States, and who may do what in each

                | state | 状态 | the applicant reads | whose turn | acts |
                | --- | --- | --- | --- | --- |
                %s

                ## Acts

                | act | 动作 | from | to | who | clocks | documents | asked for | taken back to |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                """.formatted(arrows(), everywhere(), states(), acts());
    }

    /** One arrow for each two states, named by all acts that lead that way. */
    private static String arrows() {
        Map<String, String> arrows = new LinkedHashMap<>();
        for (CaseAction action : CaseAction.values()) {
            ActRow row = action.row();
            row.first().forEach(first -> add(arrows, "[*]", first.name(), action));
            if (!isDrawn(action)) {
                continue;
            }
            row.ways()
                    .forEach((from, ways) -> ways.stream()
                            .filter(to -> to != from)
                            .forEach(to -> add(arrows, from.name(), to.name(), action)));
        }
        return arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + " : " + arrow.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void add(Map<String, String> arrows, String from, String to, CaseAction action) {
        arrows.merge(from + " --> " + to, action.chinese().replace("：", "，"), (one, other) -> one + " / " + other);
    }

    private static boolean isDrawn(CaseAction action) {
        return action.row().ways().size() <= FROM_EVERYWHERE && !action.is(Trait.TAKES_BACK);
    }

    private static String everywhere() {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action.row().ways().size() > FROM_EVERYWHERE)
                .filter(action -> action.row().ways().entrySet().stream()
                        .anyMatch(way -> !way.getValue().equals(List.of(way.getKey()))))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String states() {
        return Arrays.stream(CaseStatus.values())
                .map(s -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                s, s.chinese, s.word(null), s.stage == null ? "—" : s.stage.chinese, dash(byWhom(s))))
                .collect(Collectors.joining("\n"));
    }

    private static String byWhom(CaseStatus status) {
        Map<String, String> acts = new LinkedHashMap<>();
        CaseAction.from(status)
                .forEach(act -> acts.merge(act.row().who().chinese, act.chinese(), (one, other) -> one + "、" + other));
        return acts.entrySet().stream()
                .map(who -> who.getKey() + "：" + who.getValue())
                .collect(Collectors.joining("；"));
    }

    private static String acts() {
        return Arrays.stream(CaseAction.values()).map(LifecycleDrawing::line).collect(Collectors.joining("\n"));
    }

    private static String line(CaseAction action) {
        ActRow row = action.row();
        String only = row.reissue() == Reissue.ONLY ? "补办件" : "";
        String kind = row.onlyFor() == null ? only : row.onlyFor().chinese;
        return "| %s | %s%s | %s | %s | %s%s | %s | %s | %s | %s |"
                .formatted(
                        action,
                        action.chinese(),
                        kind.isEmpty() ? "" : "（" + kind + "）",
                        dash(names(row.ways().keySet().stream().toList())),
                        names(row.begins() ? row.first() : ends(action)),
                        row.who().chinese,
                        row.is(Trait.SIGNS) ? " ✍" : "",
                        dash(row.clocks().stream()
                                .map(c -> c.mark() + " " + c.clock())
                                .collect(Collectors.joining(", "))),
                        dash(row.documents().stream().map(d -> d.chinese).collect(Collectors.joining("、"))),
                        dash(row.needs().stream().sorted().map(Enum::name).collect(Collectors.joining(", "))),
                        dash(
                                row.takenBack() == null
                                        ? ""
                                        : names(row.takenBack().to())));
    }

    private static String names(List<CaseStatus> states) {
        return states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Where it may lead, each once; several from one state: the item's route takes the first it has. */
    private static List<CaseStatus> ends(CaseAction action) {
        return action.row().ways().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
