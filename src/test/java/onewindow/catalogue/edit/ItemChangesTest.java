package onewindow.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.Material;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.edit.ItemChanges.Change;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ItemChangesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ItemContent ITEM = DemoItem.all().getFirst();

    @Test
    void the_same_item_has_not_changed() {
        DemoItem.all().forEach(item -> assertThat(changes(item, item)).isEmpty());
    }

    @Test
    void a_changed_limit_is_told_in_words() {
        ObjectNode after = JSON.valueToTree(ITEM);
        after.put("promisedDays", 0.5).put("kind", "PROMISED").put("online", !ITEM.online());
        assertThat(changes(after))
                .contains(
                        new Change(
                                "承诺办结时限",
                                Objects.requireNonNull(ITEM.promisedDays()).toPlainString(),
                                "0.5"),
                        new Change("能否网上办", ITEM.online() ? "是" : "否", ITEM.online() ? "否" : "是"));
    }

    @Test
    void of_a_list_only_the_lines_that_came_or_went_are_told() {
        ObjectNode after = JSON.valueToTree(ITEM);
        ((ArrayNode) after.get("conditions")).add("还要带上笑脸");
        assertThat(changes(after)).containsExactly(new Change("受理条件", "", "还要带上笑脸"));
    }

    @Test
    void a_material_is_followed_by_its_key_when_it_gets_another_name() {
        ObjectNode after = JSON.valueToTree(ITEM);
        ObjectNode first = (ObjectNode) after.get("materials").get(0);
        String name = first.get("name").asString();
        first.put("name", "户口簿首页").put("copies", 7);
        int copies = ITEM.materials().getFirst().copies();
        assertThat(changes(after))
                .containsExactly(
                        new Change("申请材料“" + name + "”的材料名称", name, "户口簿首页"),
                        new Change("申请材料“" + name + "”的复印件份数", String.valueOf(copies), "7"));
    }

    @Test
    void a_row_that_came_went_or_moved_is_told() {
        ObjectNode after = JSON.valueToTree(ITEM);
        ArrayNode steps = (ArrayNode) after.get("process");
        JsonNode gone = steps.remove(0);
        assertThat(changes(after))
                .singleElement()
                .matches(change ->
                        change.what().equals("办理流程“" + gone.get("step").asString() + "”")
                                && !change.before().isEmpty()
                                && change.after().isEmpty());
        steps.add(gone);
        assertThat(changes(after)).extracting(Change::what).containsExactly("办理流程的先后");
    }

    @Test
    void nothing_that_is_said_of_an_item_can_change_unseen() {
        Set<String> shown = new HashSet<>(fields(ItemColumns.ITEMS.columns()));
        ItemColumns.PARTS.forEach(sheet -> shown.add(sheet.field()));
        assertThat(shown).containsAll(components(ItemContent.class));
        assertThat(fields(ItemColumns.MATERIALS.columns())).containsAll(without("key", components(Material.class)));
        assertThat(fields(ItemColumns.FIELDS.columns())).containsAll(components(FormField.class));
        assertThat(fields(ItemColumns.PROCESS.columns())).containsAll(components(ProcessStep.class));
        Column route = ItemColumns.ITEMS.columns().stream()
                .filter(column -> column.field().equals("route"))
                .findFirst()
                .orElseThrow();
        assertThat(fields(route.parts())).containsAll(components(RouteStage.class));
    }

    private static List<Change> changes(ObjectNode after) {
        return changes(ITEM, JSON.treeToValue(after, ItemContent.class));
    }

    private static List<Change> changes(ItemContent before, ItemContent after) {
        return new ItemChanges(JSON).between(before, after);
    }

    private static List<String> fields(List<Column> columns) {
        return columns.stream().map(Column::field).toList();
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> without(String name, List<String> names) {
        return names.stream().filter(each -> !each.equals(name)).toList();
    }
}
