package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseRemarks.Extension;
import onewindow.cases.CaseRemarks.Publicity;
import onewindow.cases.CaseState.Dates;
import onewindow.cases.CaseState.Notice;
import onewindow.cases.CaseState.Turn;
import onewindow.cases.Requirement.Objection;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {
    private static @Nullable Objection against(Requirement requirement, PlainStep step) {
        return switch (requirement) {
            case Requirement.Standing standing -> standing.test().against(step.question());
            case Requirement.Barred barred -> barred.test().against(step.question());
            case Requirement.OfRequest request -> throw new IllegalArgumentException(request.toString());
        };
    }

    private static List<String> fields(Requirement requirement, PlainStep step) {
        return ((Requirement.OfRequest) requirement)
                .test().errors(step.step()).stream().map(FieldError::field).toList();
    }

    private static PlainStep aCase(CaseAction action) {
        return PlainStep.of(action, CaseStatus.IN_REVIEW);
    }

    @Test
    void a_reissue_has_acts_of_its_own() {
        UUID lost = new UUID(9, 9);
        assertThat(against(Requirements.BELONGS, aCase(CaseAction.ACCEPT))).isNull();
        assertThat(against(Requirements.BELONGS, aCase(CaseAction.ACCEPT).insteadOf(lost)))
                .isEqualTo(Objection.notAllowed("“受理”不用于补办件。"));
        assertThat(against(Requirements.BELONGS, aCase(CaseAction.REISSUE).insteadOf(lost)))
                .isNull();
        assertThat(against(Requirements.BELONGS, aCase(CaseAction.REISSUE)))
                .isEqualTo(Objection.notAllowed("“补发”只用于补办件。"));
    }

    @Test
    void an_act_of_another_kind_of_item_names_the_kind() {
        assertThat(against(Requirements.BELONGS, aCase(CaseAction.FINISH_AT_ONCE)))
                .extracting(Objection::why)
                .asString()
                .contains("只用于即办件");
    }

    @Test
    void a_mandate_and_an_intake_reach_no_further_than_their_rows() {
        Authority intake = new Authority.Intake(Role.WINDOW_CLERK);
        Authority mandate = new Authority.Mandate(Role.AGENT);
        assertThat(against(
                        Requirements.OF_THIS_PERSON, aCase(CaseAction.REGISTER).by(intake)))
                .isNull();
        assertThat(against(Requirements.OF_THIS_PERSON, aCase(CaseAction.ACCEPT).by(intake)))
                .isEqualTo(Objection.notAllowed("这一步应由窗口人员办理。"));
        assertThat(against(Requirements.OF_THIS_PERSON, aCase(CaseAction.ACCEPT).by(mandate)))
                .isNotNull();
        for (CaseAction action : CaseAction.values()) {
            assertThat(against(Requirements.OF_THIS_PERSON, aCase(action).by(mandate)) == null)
                    .as(action.name())
                    .isEqualTo(action.is(ActRow.Trait.BY_MANDATE));
        }
    }

    @Test
    void what_was_handed_over_is_signed_for_first_and_once() {
        Turn unsigned = aCase(CaseAction.RECEIVE).state().turn().signedFor(false);
        assertThat(against(Requirements.SIGNED_FOR, aCase(CaseAction.APPROVE))).isNull();
        assertThat(against(Requirements.SIGNED_FOR, aCase(CaseAction.APPROVE).with(unsigned)))
                .isNotNull();
        assertThat(against(Requirements.NOT_SIGNED_FOR_YET, aCase(CaseAction.RECEIVE)))
                .isNotNull();
        assertThat(against(
                        Requirements.NOT_SIGNED_FOR_YET,
                        aCase(CaseAction.RECEIVE).with(unsigned)))
                .isNull();
    }

    @Test
    void nobody_confirms_what_he_proposed_or_decides_what_he_examined() {
        CaseState.Hands mine = PlainStep.NO_HANDS.proposedBy(PlainStep.ME).examinedBy(PlainStep.COLLEAGUE);
        CaseState.Hands theirs =
                PlainStep.NO_HANDS.proposedBy(PlainStep.COLLEAGUE).examinedBy(PlainStep.ME);
        PlainStep confirm = aCase(CaseAction.CONFIRM_REFUSAL);
        assertThat(against(Requirements.NOT_THE_PROPOSER, confirm.with(mine))).isNotNull();
        assertThat(against(Requirements.NOT_THE_HANDLER, confirm)).isNull();
        assertThat(against(Requirements.NOT_THE_PROPOSER, confirm.with(theirs))).isNull();
        assertThat(against(Requirements.NOT_THE_HANDLER, confirm)).isNotNull();
    }

    @Test
    void an_act_is_taken_back_only_if_its_row_says_what_becomes_of_it() {
        for (CaseAction last : CaseAction.values()) {
            assertThat(against(
                                    Requirements.LAST_ACT_RECALLABLE,
                                    aCase(CaseAction.RECALL).after(last))
                            == null)
                    .as(last.name())
                    .isEqualTo(last.row().takenBack() != null);
        }
        assertThat(against(Requirements.LAST_ACT_RECALLABLE, aCase(CaseAction.RECALL)))
                .as("nothing was done")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"0, true, false", "1, false, true", "2, false, true"})
    void a_notice_is_given_once_and_a_second_one_another_way(int given, boolean first, boolean another) {
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT).with(new Notice(given, null));
        assertThat(against(Requirements.FIRST_NOTICE, asks) == null).isEqualTo(first);
        assertThat(against(Requirements.AFTER_FIRST_NOTICE, asks) == null).isEqualTo(another);
    }

    @Test
    void what_a_law_bars_names_the_law() {
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT).with(new Notice(1, null));
        assertThat(against(Requirements.FIRST_NOTICE, asks))
                .extracting(Objection::source)
                .asString()
                .startsWith("行政许可法第三十二条");
    }

    @Test
    void there_is_one_extension_and_only_within_the_limit_of_the_law() {
        PlainStep asked = aCase(CaseAction.PROPOSE_EXTENSION)
                .with(CaseRemarks.NONE.extension(new Extension(5, List.of("连阴雨"), false)));
        assertThat(against(Requirements.NOT_EXTENDED_YET, asked)).isNull();
        PlainStep granted = asked.with(CaseRemarks.NONE.extension(new Extension(5, List.of("连阴雨"), true)));
        assertThat(against(Requirements.NOT_EXTENDED_YET, granted)).isNotNull();

        PlainStep lastDay = asked.with(new Dates(null, null, false, false, PlainStep.TODAY));
        assertThat(against(Requirements.WITHIN_STATUTORY_LIMIT, lastDay)).isNull();
        PlainStep dayAfter = asked.with(new Dates(null, null, false, false, PlainStep.TODAY.minusDays(1)));
        assertThat(against(Requirements.WITHIN_STATUTORY_LIMIT, dayAfter))
                .extracting(Objection::why)
                .asString()
                .contains("3月1日");
        assertThat(Requirements.STILL_WITHIN_STATUTORY_LIMIT)
                .as("past the date it is not offered at all")
                .isInstanceOf(Requirement.Standing.class);
        assertThat(against(Requirements.STILL_WITHIN_STATUTORY_LIMIT, dayAfter)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void the_board_stays_up_to_the_end_of_its_last_day(int daysLeft, boolean over) {
        Publicity board = new Publicity(PlainStep.TODAY.minusDays(7), PlainStep.TODAY.plusDays(daysLeft));
        PlainStep posted = aCase(CaseAction.FINISH_PUBLICITY).with(CaseRemarks.NONE.publicity(board));
        assertThat(against(Requirements.PUBLICITY_OVER, posted) == null).isEqualTo(over);
    }

    @Test
    void a_signature_is_asked_for_only_where_staff_act_for_the_applicant_without_a_mandate() {
        PlainStep withdraw = aCase(CaseAction.WITHDRAW);
        assertThat(fields(Requirements.SIGNED_IF_IN_PERSON, withdraw)).containsExactly("signature");
        assertThat(fields(
                        Requirements.SIGNED_IF_IN_PERSON,
                        aCase(CaseAction.WITHDRAW).asking(new ActRequest.Signed("王小兰", new UUID(1, 1)))))
                .isEmpty();
        assertThat(fields(
                        Requirements.SIGNED_IF_IN_PERSON,
                        aCase(CaseAction.WITHDRAW).by(Actor.Kind.CITIZEN)))
                .isEmpty();
        assertThat(fields(Requirements.SIGNED_IF_IN_PERSON, withdraw.by(new Authority.Mandate(Role.AGENT))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "84, true", "85, false"})
    void a_notice_leaves_time_and_not_for_ever(int days, boolean taken) {
        LocalDate by = PlainStep.TODAY.plusDays(days);
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT).asking(new ActRequest.Supplement(List.of(), by));
        assertThat(fields(Requirements.NOTICE_LEAVES_TIME, asks).isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"EXAMINE, 10, true", "EXAMINE, 11, false", "JOINT, 15, true", "JOINT, 16, false"})
    void an_extension_is_as_long_as_the_law_allows(StageKind stage, int days, boolean taken) {
        PlainStep asks = aCase(CaseAction.PROPOSE_EXTENSION)
                .route(new RouteStage(stage, Level.TOWN))
                .asking(new ActRequest.Extension(days, List.of("连阴雨")));
        assertThat(fields(Requirements.EXTENSION_AS_LONG_AS_THE_LAW_ALLOWS, asks)
                        .isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "2000", "1000000000", "12.50", "3.100"})
    void a_sum_of_money_is_taken(String yuan) {
        assertThat(fields(Requirements.SUM_IF_THE_ROUTE_ASKS, sum(yuan))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000.01", "0.001"})
    void what_is_no_sum_of_money_is_not(String yuan) {
        assertThat(fields(Requirements.SUM_IF_THE_ROUTE_ASKS, sum(yuan))).containsExactly("amount");
    }

    private static PlainStep sum(String yuan) {
        return aCase(CaseAction.RECOMMEND_APPROVAL).asking(new ActRequest.Sum(new BigDecimal(yuan)));
    }

    @Test
    void a_sum_may_be_left_out_only_where_nobody_decides_by_it() {
        PlainStep silent = aCase(CaseAction.RECOMMEND_APPROVAL);
        assertThat(fields(Requirements.SUM_IF_THE_ROUTE_ASKS, silent)).isEmpty();
        assertThat(fields(
                        Requirements.SUM_IF_THE_ROUTE_ASKS,
                        silent.route(PlainStep.upTo(StageKind.DECIDE, Level.TOWN, "2000"))))
                .containsExactly("amount");
    }

    @Test
    void a_supplement_brings_everything_or_says_a_word() {
        PlainStep brings = PlainStep.of(CaseAction.SUPPLY, CaseStatus.AWAITING_SUPPLEMENT);
        assertThat(fields(Requirements.EVERYTHING_ASKED_HAS_COME, brings)).isEmpty();
        assertThat(fields(Requirements.EVERYTHING_ASKED_HAS_COME, brings.untouched()))
                .containsExactly("note");
        assertThat(fields(Requirements.EVERYTHING_ASKED_HAS_COME, brings.saying("户口簿没有变")))
                .isEmpty();
        assertThat(fields(Requirements.EVERYTHING_ASKED_HAS_COME, brings.missing(Map.of("household", "户口簿"))))
                .containsExactly("materials.household");
    }

    @Test
    void a_second_one_of_what_one_has_once_is_registered_with_a_reason() {
        PlainStep takes = PlainStep.of(CaseAction.REGISTER, CaseStatus.DRAFT);
        assertThat(fields(Requirements.NOT_TWICE_WITHOUT_A_REASON, takes)).isEmpty();
        assertThat(fields(Requirements.NOT_TWICE_WITHOUT_A_REASON, takes.beside("T7")))
                .containsExactly("again");
        assertThat(fields(
                        Requirements.NOT_TWICE_WITHOUT_A_REASON, takes.asking(new ActRequest.Registration("前一件写错了人"))))
                .isEmpty();
    }

    @Test
    void a_notice_leaves_nothing_out_but_what_the_item_excuses_and_then_says_why() {
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT);
        assertThat(fields(Requirements.EVERYTHING_AT_ONCE, asks)).isEmpty();
        assertThat(fields(Requirements.EVERYTHING_AT_ONCE, asks.leavingOut(new Facts.LeftOut("户口簿", false))))
                .containsExactly("missing");
        assertThat(fields(Requirements.EVERYTHING_AT_ONCE, asks.saying("不想要")))
                .as("a word does not excuse it")
                .containsExactly("missing");
        PlainStep lookUp = aCase(CaseAction.RETURN_FOR_SUPPLEMENT).leavingOut(new Facts.LeftOut("身份证", true));
        assertThat(fields(Requirements.EVERYTHING_AT_ONCE, lookUp)).containsExactly("note");
        assertThat(fields(Requirements.EVERYTHING_AT_ONCE, lookUp.saying("窗口能查到")))
                .isEmpty();
    }

    @Test
    void what_stands_against_an_act_comes_before_what_bars_it() {
        PlainStep stranger = aCase(CaseAction.CONFIRM_REFUSAL)
                .with(PlainStep.NO_HANDS.proposedBy(PlainStep.ME))
                .by(new Authority.Intake(Role.WINDOW_CLERK));
        assertThat(Requirements.objection(stranger.question()))
                .isEqualTo(Requirements.standing(stranger.question()))
                .isNotNull();
        PlainStep proposer = stranger.by(Authority.PROGRAM);
        assertThat(Requirements.standing(proposer.question())).isNull();
        assertThat(Requirements.objection(proposer.question()))
                .extracting(Objection::why)
                .asString()
                .startsWith("这是您提请的");
    }
}
