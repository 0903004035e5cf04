package onewindow.cases.demo;

import static onewindow.cases.CaseAction.ACCEPT;
import static onewindow.cases.CaseAction.ACCEPT_LENIENTLY;
import static onewindow.cases.CaseAction.APPROVE;
import static onewindow.cases.CaseAction.CONFIRM_REFUSAL;
import static onewindow.cases.CaseAction.DELIVER;
import static onewindow.cases.CaseAction.DENY;
import static onewindow.cases.CaseAction.FINISH_AT_ONCE;
import static onewindow.cases.CaseAction.PROPOSE_REFUSAL;
import static onewindow.cases.CaseAction.RECOMMEND_APPROVAL;
import static onewindow.cases.CaseAction.RECOMMEND_DENIAL;
import static onewindow.cases.CaseAction.RETURN_FOR_SUPPLEMENT;
import static onewindow.cases.CaseAction.SUPPLY;
import static onewindow.cases.CaseAction.WITHDRAW;

import java.util.List;
import onewindow.cases.CaseAction;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A few dozen cases of invented people, in every state and under every light, made by the real verbs. */
@Component
@Order(50)
class DemoCases implements DemoData {
    private static final String ALLOWANCE = "370511904000";
    private static final String PERMIT = "370709901000";
    private static final String SENIOR_CARD = "372011902000";
    private static final String UNEMPLOYED = "372014904000";
    private static final String EMERGENCY_AID = "370511903000";
    private static final String HOMESTEAD = "370115901000";
    private static final String HOUSE_SITE = "370120901000";
    private static final String MINIMUM_ALLOWANCE = "370511901000";
    private static final String DISABLED = "370511906000";
    private static final String CARD_OF_DISABLED = "372082902000";
    private static final String HARD_TO_EMPLOY = "372014906000";
    private static final String PENSION = "372014902000";
    private static final String NEW_PERMIT = "370709902000";
    private static final String NEW_ID_CARD = "370709903000";
    /** Promised within half a working day. */
    private static final String NO_RECORD = "372009902000";

    private static final String ZHENGWANG = "371312108277";
    private static final List<String> OTHER_TOWNS = List.of(
            "371312104",
            "371312001",
            "371312004",
            "371312005",
            "371312006",
            "371312007",
            "371312009",
            "371312010",
            "371312011",
            "371312107");

    private static final CaseAction[] DONE = {ACCEPT, RECOMMEND_APPROVAL, APPROVE, DELIVER};
    private static final CaseAction[] AT_ONCE = {FINISH_AT_ONCE, DELIVER};

    private final DemoHands hands;

    DemoCases(DemoHands hands) {
        this.hands = hands;
    }

    @Override
    public String name() {
        return "各种状态的办件";
    }

    @Override
    public void load() {
        zhengwang();
        for (String town : OTHER_TOWNS) {
            hands.play(town, EMERGENCY_AID, 0);
            hands.play(town, PERMIT, 4, ACCEPT);
            hands.play(town, SENIOR_CARD, 6, AT_ONCE);
        }
        hands.play(OTHER_TOWNS.getFirst(), PERMIT, 12, DONE);
        hands.play(OTHER_TOWNS.getFirst(), ALLOWANCE, 15, ACCEPT, RECOMMEND_APPROVAL);
        hands.play(OTHER_TOWNS.get(1), HARD_TO_EMPLOY, 20, ACCEPT, RECOMMEND_APPROVAL);
    }

    /** The number is how many working days ago it was sent; each act came a working day after the one before. */
    private void zhengwang() {
        hands.play(ZHENGWANG, ALLOWANCE, 0);
        hands.play(ZHENGWANG, DISABLED, 0);
        hands.play(ZHENGWANG, PENSION, 1);
        hands.play(ZHENGWANG, PERMIT, 3);
        hands.play(ZHENGWANG, UNEMPLOYED, 0);
        hands.play(ZHENGWANG, EMERGENCY_AID, 3, RETURN_FOR_SUPPLEMENT);
        hands.play(ZHENGWANG, HOMESTEAD, 4, RETURN_FOR_SUPPLEMENT, SUPPLY);
        hands.play(ZHENGWANG, PERMIT, 2, PROPOSE_REFUSAL);
        hands.play(ZHENGWANG, HARD_TO_EMPLOY, 6, PROPOSE_REFUSAL, CONFIRM_REFUSAL);
        hands.play(ZHENGWANG, HOMESTEAD, 2, ACCEPT_LENIENTLY);
        hands.play(ZHENGWANG, PERMIT, 7, ACCEPT);
        hands.play(ZHENGWANG, NO_RECORD, 1, ACCEPT);
        hands.play(ZHENGWANG, CARD_OF_DISABLED, 10, ACCEPT);
        hands.play(ZHENGWANG, EMERGENCY_AID, 30, ACCEPT);
        hands.play(ZHENGWANG, PERMIT, 5, ACCEPT, RECOMMEND_APPROVAL);
        hands.play(ZHENGWANG, ALLOWANCE, 8, ACCEPT, RECOMMEND_APPROVAL);
        hands.play(ZHENGWANG, DISABLED, 6, ACCEPT, RECOMMEND_DENIAL);
        hands.play(ZHENGWANG, HOMESTEAD, 9, ACCEPT, RECOMMEND_APPROVAL, APPROVE);
        hands.play(ZHENGWANG, PERMIT, 9, ACCEPT, RECOMMEND_DENIAL, DENY);
        hands.play(ZHENGWANG, EMERGENCY_AID, 11, DONE);
        hands.play(ZHENGWANG, ALLOWANCE, 18, DONE);
        hands.play(ZHENGWANG, SENIOR_CARD, 2, AT_ONCE);
        hands.play(ZHENGWANG, UNEMPLOYED, 5, AT_ONCE);
        hands.play(ZHENGWANG, ALLOWANCE, 5, WITHDRAW);
        charged();
        withOthers();
    }

    /** What costs something stands where it waits for its money; the demo of fees goes on from here. */
    private void charged() {
        hands.play(ZHENGWANG, NEW_ID_CARD, 6, ACCEPT, RECOMMEND_APPROVAL, APPROVE);
        hands.play(ZHENGWANG, NEW_ID_CARD, 4, ACCEPT);
        hands.play(ZHENGWANG, NEW_ID_CARD, 1, ACCEPT);
        hands.play(ZHENGWANG, NEW_PERMIT, 3, FINISH_AT_ONCE);
        hands.play(ZHENGWANG, NEW_PERMIT, 0, FINISH_AT_ONCE);
        hands.play(ZHENGWANG, NEW_ID_CARD, 5, ACCEPT);
    }

    /** One is posted where neighbours read it, one was long enough; of two house sites one waits for late opinions. */
    private void withOthers() {
        hands.play(ZHENGWANG, MINIMUM_ALLOWANCE, 4, ACCEPT, RECOMMEND_APPROVAL);
        hands.play(ZHENGWANG, MINIMUM_ALLOWANCE, 12, ACCEPT, RECOMMEND_APPROVAL);
        hands.play(ZHENGWANG, MINIMUM_ALLOWANCE, 1, ACCEPT);
        hands.play(ZHENGWANG, HOUSE_SITE, 9, ACCEPT);
        hands.play(ZHENGWANG, HOUSE_SITE, 1, ACCEPT);
    }
}
