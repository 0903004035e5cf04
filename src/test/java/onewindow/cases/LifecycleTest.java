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
                            .filter(a -> a.row().reissue() != ActRow.Reissue.ONLY)
                            .filter(a -> a.row().onlyFor() == null || a.row().onlyFor() == kind)
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
                .filter(a -> a.leadsFrom(CaseStatus.SUBMITTED) && a.row().reissue() != ActRow.Reissue.NEVER)
                .collect(Collectors.toSet());
        assertThat(acts)
                .contains(CaseAction.REISSUE, CaseAction.PROPOSE_REFUSAL, CaseAction.WITHDRAW)
                .doesNotContain(CaseAction.ACCEPT, CaseAction.FINISH_AT_ONCE, CaseAction.RETURN_FOR_SUPPLEMENT);
        assertThat(CaseAction.REISSUE.to(CaseStatus.SUBMITTED)).containsExactly(CaseStatus.APPROVED);
        assertThat(CaseAction.REISSUE.row().documents()).containsExactly(DocumentKind.REISSUE);
    }

    @Test
    void what_goes_against_the_applicant_says_why_and_where_to_turn() {
        assertThat(CaseAction.PROPOSE_REFUSAL.row().needs()).contains(Need.REASONS, Need.REMEDIES);
        assertThat(CaseAction.DENY.row().needs()).contains(Need.REASONS, Need.REMEDIES);
        assertThat(CaseAction.RECOMMEND_DENIAL.row().needs()).contains(Need.REASONS);
    }

    @Test
    void only_a_second_person_can_refuse() {
        assertThat(Arrays.stream(CaseAction.values())
                        .filter(a -> ends(a).contains(CaseStatus.REFUSED) || ends(a).contains(CaseStatus.TERMINATED))
                        .map(a -> a.row().who()))
                .containsOnly(CaseActor.SECOND_PERSON);
    }

    @Test
    void every_outcome_makes_its_document() {
        assertThat(CaseAction.ACCEPT.row().documents()).containsExactly(DocumentKind.ACCEPTANCE);
        assertThat(CaseAction.RETURN_FOR_SUPPLEMENT.row().documents()).containsExactly(DocumentKind.SUPPLEMENT_NOTICE);
        assertThat(CaseAction.CONFIRM_REFUSAL.row().documents()).containsExactly(DocumentKind.REFUSAL);
        assertThat(CaseAction.APPROVE.row().documents()).containsExactly(DocumentKind.APPROVAL);
        assertThat(CaseAction.DENY.row().documents()).containsExactly(DocumentKind.DENIAL);
        assertThat(CaseAction.DELIVER.row().documents()).containsExactly(DocumentKind.DELIVERY);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_is_true_in_the_state_its_act_leads_to(CaseAction action) {
        assertThat(action.toldWhile().containsAll(ends(action))).isEqualTo(action.told() != null);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_nobody_outside_has_heard_can_be_taken_back(CaseAction action) {
        ActRow row = action.row();
        if (row.takenBack() == null) {
            return;
        }
        assertThat(row.message()).isNull();
        assertThat(row.clocks()).isEmpty();
        assertThat(row.documents()).isEmpty();
        row.ways().values().stream()
                .flatMap(List::stream)
                .forEach(said -> assertThat(CaseAction.RECALL.to(said))
                        .as("from " + said)
                        .containsAll(row.takenBack().to()));
    }

    @Test
    void what_is_taken_back_is_what_some_act_says_can_be() {
        CaseAction.RECALL
                .row()
                .ways()
                .forEach((said, before) -> assertThat(before)
                        .as("from " + said)
                        .allMatch(back -> Arrays.stream(CaseAction.values())
                                .anyMatch(action -> isTakenBack(action, said, back))));
    }

    private static boolean isTakenBack(CaseAction action, CaseStatus said, CaseStatus back) {
        ActRow.TakenBack takenBack = action.row().takenBack();
        return takenBack != null
                && takenBack.to().contains(back)
                && action.row().ways().values().stream().anyMatch(to -> to.contains(said));
    }

    @Test
    void what_is_said_to_be_open_is_told_by_name() {
        assertThat(Arrays.stream(CaseAction.values())
                        .filter(a -> a.told() != null)
                        .map(CaseAction::title))
                .noneMatch(String::isBlank);
    }

    private static Set<CaseStatus> ends(CaseAction action) {
        return action.row().begins()
                ? Set.copyOf(action.row().first())
                : action.row().ways().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }
}
