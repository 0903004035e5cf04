package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseRemarks.Extension;
import onewindow.cases.CaseRemarks.Grounds;
import onewindow.cases.CaseRemarks.Publicity;
import onewindow.cases.CaseRemarks.Recommendation;
import onewindow.cases.CaseRemarks.Supplement;
import onewindow.cases.CaseState.Hands;
import onewindow.cases.CaseState.Notice;
import onewindow.cases.CaseState.Place;
import onewindow.cases.CaseSummary.Channel;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.documents.LegalRemedies;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
    private static final UUID ME = PlainStep.ME;
    private static final UUID COLLEAGUE = PlainStep.COLLEAGUE;
    private static final Hands HANDLERS =
            PlainStep.NO_HANDS.heldBy(COLLEAGUE).proposedBy(COLLEAGUE).examinedBy(PlainStep.HANDLER);

    private static PlainStep aCase(CaseAction action) {
        return PlainStep.of(action, CaseStatus.IN_REVIEW).with(HANDLERS);
    }

    private static @Nullable UUID holder(Outcome outcome, PlainStep step) {
        return step.becomes(outcome).hands().holderId();
    }

    @Test
    void it_goes_into_the_hands_the_outcome_names() {
        PlainStep step = aCase(CaseAction.ACCEPT);
        assertThat(holder(Outcomes.IN_MY_HANDS, step)).isEqualTo(ME);
        assertThat(holder(Outcomes.IN_NOBODYS_HANDS, step)).isNull();
        assertThat(holder(Outcomes.BACK_TO_THE_PROPOSER, step)).isEqualTo(COLLEAGUE);
        assertThat(holder(Outcomes.BACK_TO_THE_HANDLER, step)).isEqualTo(PlainStep.HANDLER);
        UUID named = new UUID(3, 3);
        assertThat(holder(Outcomes.IN_THE_HANDS_NAMED, step.asking(new ActRequest.SendOn(named))))
                .isEqualTo(named);
    }

    @Test
    void hands_leave_all_else_as_it_was() {
        PlainStep step = aCase(CaseAction.ACCEPT);
        assertThat(step.becomes(Outcomes.IN_MY_HANDS)).isEqualTo(step.state().with(HANDLERS.heldBy(ME)));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, WINDOW, true",
        "STAFF, AGENT, false",
        "STAFF, HOME_VISIT, false",
        "CITIZEN, ONLINE, false",
    })
    void the_clerk_who_takes_it_down_keeps_it(Actor.Kind who, Channel channel, boolean kept) {
        PlainStep step =
                PlainStep.of(CaseAction.REGISTER, CaseStatus.SUBMITTED).by(who).through(channel);
        CaseState after = step.becomes(Outcomes.TAKEN_IN);
        assertThat(after.hands().holderId()).isEqualTo(kept ? ME : null);
        assertThat(after.dates().submittedAt()).isEqualTo(PlainStep.NOW);
    }

    @Test
    void what_is_proposed_waits_for_anybody_and_answered_comes_back() {
        CaseState proposed = aCase(CaseAction.PROPOSE_REFUSAL).becomes(Outcomes.PROPOSED);
        assertThat(proposed.hands().holderId()).isNull();
        assertThat(proposed.hands().proposerId()).isEqualTo(ME);
        assertThat(aCase(CaseAction.REJECT_REFUSAL)
                        .becomes(Outcomes.BACK_TO_THE_PROPOSER)
                        .hands()
                        .proposerId())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"PUBLICIZED, true", "AWAITING_DECISION, false"})
    void signed_by_the_handler_only_what_goes_to_the_board_stays_with_him(CaseStatus next, boolean stays) {
        Hands hands = aCase(CaseAction.RECOMMEND_APPROVAL)
                .becomes(next, Outcomes.EXAMINED)
                .hands();
        assertThat(hands.holderId()).isEqualTo(stays ? ME : null);
        assertThat(hands.handlerId()).isEqualTo(ME);
    }

    @Test
    void decided_it_lies_with_nobody_and_at_once_with_the_clerk() {
        Hands decided = aCase(CaseAction.APPROVE).becomes(Outcomes.DECIDED).hands();
        assertThat(decided).isEqualTo(HANDLERS.heldBy(null).decidedBy(ME));
        CaseState atOnce = aCase(CaseAction.FINISH_AT_ONCE).becomes(Outcomes.DECIDED_AT_ONCE);
        assertThat(atOnce.hands()).isEqualTo(HANDLERS.heldBy(ME).examinedBy(ME));
        assertThat(atOnce.decision().approved()).isTrue();
    }

    @Test
    void granted_or_turned_down_keeps_the_sum() {
        PlainStep step = aCase(CaseAction.APPROVE).with(new CaseState.Decision(null, new BigDecimal("300")));
        assertThat(step.becomes(Outcomes.GRANTED).decision())
                .isEqualTo(new CaseState.Decision(true, new BigDecimal("300")));
        assertThat(step.becomes(Outcomes.TURNED_DOWN).decision())
                .isEqualTo(new CaseState.Decision(false, new BigDecimal("300")));
    }

    @Test
    void taking_back_makes_of_it_what_the_last_act_says() {
        Extension asked = new Extension(5, List.of("连阴雨"), false);
        PlainStep step = PlainStep.of(CaseAction.RECALL, CaseStatus.EXTENSION_PROPOSED)
                .with(HANDLERS)
                .with(CaseRemarks.NONE.extension(asked));
        CaseState proposed = step.after(CaseAction.PROPOSE_EXTENSION).becomes(Outcomes.AS_THE_LAST_ACT_SAYS);
        assertThat(proposed.words().extension()).isNull();
        assertThat(proposed.hands()).isEqualTo(HANDLERS.heldBy(ME).proposedBy(null));
        CaseState terminated = step.after(CaseAction.PROPOSE_TERMINATION).becomes(Outcomes.AS_THE_LAST_ACT_SAYS);
        assertThat(terminated.words().extension()).isEqualTo(asked);
        assertThat(step.after(CaseAction.RECEIVE).becomes(Outcomes.AS_THE_LAST_ACT_SAYS))
                .as("not to be taken back")
                .isEqualTo(step.state());
    }

    @Test
    void redirected_it_belongs_where_the_person_named_sits() {
        Place elsewhere = new Place("371312005000", new UUID(4, 4), "371312005000");
        PlainStep step = aCase(CaseAction.REDIRECT);
        assertThat(step.becomes(Outcomes.MOVED_TO_THE_SITE_NAMED).place()).isEqualTo(PlainStep.PLACE);
        assertThat(step.to(new Recipient(elsewhere, "赵窗口"))
                        .becomes(Outcomes.MOVED_TO_THE_SITE_NAMED)
                        .place())
                .isEqualTo(elsewhere);
    }

    @Test
    void a_notice_counts_and_runs_to_the_day_it_was_worded_with() {
        LocalDate worded = LocalDate.of(2026, 3, 20);
        PlainStep given = aCase(CaseAction.CONFIRM_SECOND_SUPPLEMENT)
                .with(new Notice(1, LocalDate.of(2026, 2, 1)))
                .with(CaseRemarks.NONE.supplement(new Supplement(List.of("户口簿"), null, worded)));
        assertThat(given.becomes(Outcomes.NOTICE_GIVEN).notice()).isEqualTo(new Notice(2, worded));
        assertThat(given.with(CaseRemarks.NONE).becomes(Outcomes.NOTICE_GIVEN).notice())
                .as("not worded before: the county's usual days")
                .isEqualTo(new Notice(2, PlainStep.TODAY.plusDays(14)));
    }

    @Test
    void a_notice_is_worded_with_what_was_asked() {
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT)
                .saying(" 请带原件 ")
                .asking(new ActRequest.Supplement(
                        List.of(new ActRequest.Missing(null, " 户口簿 "), new ActRequest.Missing(null, " ")), null));
        assertThat(asks.becomes(Outcomes.NOTICE_WORDED).words().supplement())
                .isEqualTo(new Supplement(List.of("户口簿"), "请带原件", PlainStep.TODAY.plusDays(14)));
    }

    @Test
    void grounds_name_the_usual_remedies_unless_others_are_given() {
        List<String> reasons = List.of("不符合年龄条件");
        PlainStep silent = aCase(CaseAction.PROPOSE_REFUSAL).asking(new ActRequest.Reasons(reasons, " "));
        assertThat(silent.becomes(Outcomes.REFUSAL_GROUNDS_KEPT).words().refusal())
                .isEqualTo(new Grounds(reasons, LegalRemedies.USUAL));
        PlainStep spoken = aCase(CaseAction.PROPOSE_TERMINATION).asking(new ActRequest.Reasons(reasons, " 另有规定 "));
        assertThat(spoken.becomes(Outcomes.TERMINATION_GROUNDS_KEPT).words().termination())
                .isEqualTo(new Grounds(reasons, "另有规定"));
        assertThat(spoken.becomes(Outcomes.DENIAL_GROUNDS_KEPT).words())
                .isEqualTo(CaseRemarks.NONE.denial(new Grounds(reasons, "另有规定")));
    }

    @Test
    void no_sum_stays_with_an_item_that_pays_none() {
        CaseState recommended = aCase(CaseAction.RECOMMEND_APPROVAL)
                .asking(new ActRequest.Sum(new BigDecimal("1200")))
                .becomes(Outcomes.RECOMMENDED);
        assertThat(recommended.decision().amount()).isNull();
    }

    @Test
    void the_handler_recommends_a_sum_and_drops_it_when_advising_against() {
        CaseState recommended = aCase(CaseAction.RECOMMEND_APPROVAL)
                .route(PlainStep.upTo(StageKind.DECIDE, Level.TOWN, "1000"))
                .asking(new ActRequest.Sum(new BigDecimal("300")))
                .saying("符合条件")
                .becomes(Outcomes.RECOMMENDED);
        assertThat(recommended.decision().amount()).isEqualTo("300");
        assertThat(recommended.words().recommendation())
                .isEqualTo(new Recommendation(true, "符合条件", "周经办", PlainStep.NOW));
        CaseState against = aCase(CaseAction.RECOMMEND_DENIAL)
                .with(recommended.decision())
                .asking(new ActRequest.Reasons(List.of("年龄不够", "户籍不在本区"), null))
                .becomes(Outcomes.ADVISED_AGAINST);
        assertThat(against.decision().amount()).isNull();
        assertThat(against.words().recommendation())
                .isEqualTo(new Recommendation(false, "年龄不够；户籍不在本区", "周经办", PlainStep.NOW));
    }

    @Test
    void the_boards_first_day_is_the_one_after_it_was_put_up() {
        PlainStep step = aCase(CaseAction.RECOMMEND_APPROVAL)
                .route(new RouteStage(StageKind.PUBLISH, Level.TOWN, null, List.of(), 7, null, null));
        assertThat(step.becomes(CaseStatus.PUBLICIZED, Outcomes.POSTED).words().publicity())
                .isEqualTo(new Publicity(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 9)));
        assertThat(step.becomes(CaseStatus.AWAITING_DECISION, Outcomes.POSTED)
                        .words()
                        .publicity())
                .isNull();
    }

    @Test
    void an_extension_is_asked_for_granted_and_dropped() {
        PlainStep asks = aCase(CaseAction.PROPOSE_EXTENSION).asking(new ActRequest.Extension(5, List.of(" 连阴雨 ")));
        CaseState asked = asks.becomes(Outcomes.EXTENSION_ASKED);
        assertThat(asked.words().extension()).isEqualTo(new Extension(5, List.of("连阴雨"), false));
        PlainStep answers = aCase(CaseAction.APPROVE_EXTENSION).with(asked.words());
        assertThat(answers.becomes(Outcomes.EXTENSION_GRANTED).words().extension())
                .isEqualTo(new Extension(5, List.of("连阴雨"), true));
        assertThat(answers.becomes(Outcomes.EXTENSION_DROPPED).words()).isEqualTo(CaseRemarks.NONE);
        assertThat(aCase(CaseAction.APPROVE_EXTENSION)
                        .becomes(Outcomes.EXTENSION_GRANTED)
                        .words())
                .as("nothing was asked for")
                .isEqualTo(CaseRemarks.NONE);
    }

    @Test
    void a_suspension_keeps_its_procedure_and_a_reissue_its_reason() {
        assertThat(aCase(CaseAction.SUSPEND)
                        .procedure("鉴定")
                        .asking(new ActRequest.Suspension("APPRAISAL", 5))
                        .becomes(Outcomes.SUSPENSION_KEPT)
                        .words()
                        .suspension())
                .isEqualTo(new CaseRemarks.Suspension("鉴定", 5));
        assertThat(aCase(CaseAction.ASK_REISSUE)
                        .saying("证件丢失")
                        .becomes(Outcomes.REISSUE_REASON_KEPT)
                        .words()
                        .reissue())
                .isEqualTo("证件丢失");
    }
}
