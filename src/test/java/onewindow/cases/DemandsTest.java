package onewindow.cases;

import static onewindow.cases.ActRequest.DemandReason.FILLED_IN_WRONG;
import static onewindow.cases.ActRequest.DemandReason.INCONSISTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseRemarks.Supplement;
import onewindow.cases.Demands.Demand;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.edit.DemoItem;
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

    @Test
    void a_field_is_said_to_be_what_was_filled_in_and_not_one_more_paper() {
        ItemVersion item = DemoItem.all().stream()
                .filter(content -> !content.fields().isEmpty())
                .map(content -> new ItemVersion(UUID.randomUUID(), 1, PlainStep.TODAY, content))
                .findFirst()
                .orElseThrow();
        FormField field = item.fields().getFirst();
        String name = "填写的“" + field.label() + "”：";
        assertThat(said(item, new ActRequest.Missing(null, field.key(), FILLED_IN_WRONG, "多写了一位")))
                .isEqualTo(name + "填写有误，请改正（多写了一位）");
        assertThat(said(item, new ActRequest.Missing(null, field.key(), INCONSISTENT, null)))
                .isEqualTo(name + "和材料不一致，请核对");
        assertThat(said(item, new ActRequest.Missing(null, field.key(), null, field.label())))
                .isEqualTo(name + "没有填或者填得不对，请核对后重新填写");
    }

    private static String said(ItemVersion item, ActRequest.Missing missing) {
        Step step = PlainStep.of(CaseAction.RETURN_FOR_SUPPLEMENT, CaseStatus.SUBMITTED)
                .asking(new ActRequest.Supplement(List.of(missing), null))
                .step();
        return Demands.of(step.request(), step.file().words(), step.file().brought(), item)
                .getFirst()
                .said();
    }
}
