package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemKind;
import onewindow.documents.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of acts, checked as a whole, and drawn. */
class LifecycleTest {
    private static final Path DRAWING = Path.of("docs/lifecycle.md");

    @Test
    void the_committed_drawing_is_the_table_of_acts() throws IOException {
        String drawn = LifecycleDrawing.draw();
        if (Boolean.getBoolean("lifecycle.write")) {
            Files.writeString(DRAWING, drawn);
        }
        assertThat(Files.readString(DRAWING))
                .as("write it anew with: mvn test -Dtest=LifecycleTest -Dlifecycle.write=true")
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_can_be_reached_and_left_unless_it_is_an_end(CaseStatus status) {
        Set<CaseStatus> reached = Arrays.stream(CaseAction.values())
                .flatMap(action -> ends(action).stream())
                .collect(Collectors.toCollection(() -> EnumSet.of(CaseStatus.DRAFT)));
        boolean left = CaseAction.from(status).stream()
                .anyMatch(action -> !action.to(status).equals(List.of(status)));

        assertThat(reached).contains(status);
        assertThat(left).isEqualTo(!status.ended());
    }

    @ParameterizedTest
    @EnumSource
    void from_every_state_each_kind_of_item_comes_to_an_end(ItemKind kind) {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(reachable(status, kind)).as(status + " " + kind).anyMatch(CaseStatus::ended);
        }
    }

    private static Set<CaseStatus> reachable(CaseStatus start, ItemKind kind) {
        Set<CaseStatus> seen = EnumSet.of(start);
        boolean grown = true;
        while (grown) {
            Set<CaseStatus> next = seen.stream()
                    .flatMap(s -> CaseAction.from(s).stream()
                            .filter(a -> a.rule().reissue != CaseRule.Reissue.ONLY)
                            .filter(a -> a.rule().onlyFor == null || a.rule().onlyFor == kind)
                            // An applicant's change of mind is no way forward.
                            .filter(a -> a != CaseAction.WITHDRAW)
                            .flatMap(a -> a.to(s).stream()))
                    .collect(Collectors.toSet());
            grown = seen.addAll(next);
        }
        return seen;
    }

    /** 补办: nothing is asked for and nothing decided anew, but it is given out or refused by two, and then handed over. */
    @Test
    void a_lost_result_is_given_out_once_more_without_a_new_decision() {
        Set<CaseAction> acts = Arrays.stream(CaseAction.values())
                .filter(a -> a.leadsFrom(CaseStatus.SUBMITTED) && a.rule().reissue != CaseRule.Reissue.NEVER)
                .collect(Collectors.toSet());
        assertThat(acts)
                .contains(CaseAction.REISSUE, CaseAction.PROPOSE_REFUSAL, CaseAction.WITHDRAW)
                .doesNotContain(CaseAction.ACCEPT, CaseAction.FINISH_AT_ONCE, CaseAction.RETURN_FOR_SUPPLEMENT);
        assertThat(CaseAction.REISSUE.to(CaseStatus.SUBMITTED)).containsExactly(CaseStatus.APPROVED);
        assertThat(CaseAction.REISSUE.rule().documents).containsExactly(DocumentKind.REISSUE);
    }

    @Test
    void what_goes_against_the_applicant_says_why_and_where_to_turn() {
        assertThat(CaseAction.PROPOSE_REFUSAL.rule().needs).contains(CaseRule.Need.REASONS, CaseRule.Need.REMEDIES);
        assertThat(CaseAction.DENY.rule().needs).contains(CaseRule.Need.REASONS, CaseRule.Need.REMEDIES);
        assertThat(CaseAction.RECOMMEND_DENIAL.rule().needs).contains(CaseRule.Need.REASONS);
    }

    @Test
    void only_a_second_person_can_refuse() {
        assertThat(Arrays.stream(CaseAction.values())
                        .filter(a -> ends(a).contains(CaseStatus.REFUSED) || ends(a).contains(CaseStatus.TERMINATED))
                        .map(a -> a.rule().who))
                .containsOnly(CaseActor.SECOND_PERSON);
    }

    @Test
    void every_outcome_makes_its_document() {
        assertThat(CaseAction.ACCEPT.rule().documents).containsExactly(DocumentKind.ACCEPTANCE);
        assertThat(CaseAction.RETURN_FOR_SUPPLEMENT.rule().documents).containsExactly(DocumentKind.SUPPLEMENT_NOTICE);
        assertThat(CaseAction.CONFIRM_REFUSAL.rule().documents).containsExactly(DocumentKind.REFUSAL);
        assertThat(CaseAction.APPROVE.rule().documents).containsExactly(DocumentKind.APPROVAL);
        assertThat(CaseAction.DENY.rule().documents).containsExactly(DocumentKind.DENIAL);
        assertThat(CaseAction.DELIVER.rule().documents).containsExactly(DocumentKind.DELIVERY);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_is_true_in_the_state_its_act_leads_to(CaseAction action) {
        assertThat(action.toldWhile().containsAll(ends(action))).isEqualTo(action.told() != null);
    }

    @Test
    void only_what_nobody_outside_has_heard_can_be_taken_back() {
        CaseAction.RECALL
                .rule()
                .ways
                .forEach((said, before) -> assertThat(Arrays.stream(CaseAction.values())
                                .filter(CaseAction::recallable)
                                .filter(action -> action.to(before.getFirst()).contains(said)))
                        .as("what leads from " + before + " to " + said)
                        .isNotEmpty());
    }

    private static Set<CaseStatus> ends(CaseAction action) {
        return action.rule().ways.isEmpty()
                ? Set.copyOf(action.rule().first)
                : action.rule().ways.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }
}
