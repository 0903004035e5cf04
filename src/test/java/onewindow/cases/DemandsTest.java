package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.cases.CaseRemarks.Supplement;
import onewindow.cases.Demands.Demand;
import org.junit.jupiter.api.Test;

class DemandsTest {
    private static List<Demand> of(Step step) {
        return Demands.of(step.request(), step.file().words(), step.file().brought(), step.item());
    }

    @Test
    void what_is_wanted_without_a_material_of_its_own_stands_under_others() {
        PlainStep asks = PlainStep.of(CaseAction.RETURN_FOR_SUPPLEMENT, CaseStatus.SUBMITTED)
                .asking(new ActRequest.Supplement(List.of(new ActRequest.Missing(null, " 说明原因 ")), null));
        assertThat(of(asks.step())).containsExactly(new Demand("其他", "说明原因"));
        assertThat(of(asks.step()).stream().map(Demand::said)).containsExactly("说明原因");
    }

    @Test
    void who_confirms_asks_for_what_was_proposed() {
        PlainStep confirms = PlainStep.of(CaseAction.CONFIRM_SECOND_SUPPLEMENT, CaseStatus.IN_REVIEW)
                .with(new Supplement(List.of("户口簿"), null, PlainStep.TODAY));
        assertThat(of(confirms.step())).containsExactly(new Demand("其他", "户口簿"));
    }

    @Test
    void a_material_is_named_before_what_is_wrong_with_it() {
        assertThat(new Demand("近期照片", "看不清").said()).isEqualTo("近期照片：看不清");
        assertThat(new Demand("近期照片", "近期照片看不清").said()).isEqualTo("近期照片看不清");
    }
}
