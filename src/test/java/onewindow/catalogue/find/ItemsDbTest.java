package onewindow.catalogue.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.TestDatabase;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemTable;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.catalogue.edit.DemoItem;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OneWindowTest
class ItemsDbTest {
    private static final ItemContent GOOD = DemoItem.all().getFirst();

    @Autowired
    Items items;

    @Autowired
    ItemTable table;

    @Autowired
    OfferedItems offered;

    @Autowired
    Db db;

    @Autowired
    Ids ids;

    @Test
    void the_demo_county_offers_its_items() {
        ItemVersion allowance = items.current(items.idOf("370511904000").orElseThrow());
        assertThat(allowance.name()).isEqualTo("高龄津贴发放");
        assertThat(allowance.materials()).isNotEmpty().allMatch(m -> !m.key().isEmpty());
        assertThat(allowance.route().stages()).hasSize(3);
        assertThat(offered.finder().all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void a_draft_is_not_offered_and_not_found() {
        UUID id = draft("TEST-0001", "甲乙丙丁试验事项一");
        assertThatThrownBy(() -> items.current(id)).hasMessageContaining("没有找到");
        assertThat(found("甲乙丙丁试验事项一")).isEmpty();
    }

    @Test
    void a_new_version_is_found_at_once_and_the_old_one_stays_as_it_was() {
        UUID id = draft("TEST-0002", "甲乙丙丁试验事项二");
        table.offer(id, 1, named("TEST-0002", "甲乙丙丁试验事项二"), null);
        assertThat(found("试验事项二")).containsExactly("甲乙丙丁试验事项二");

        table.offer(id, 2, named("TEST-0002", "戊己庚辛试验事项"), null);
        assertThat(found("戊己庚辛")).containsExactly("戊己庚辛试验事项");
        assertThat(items.version(id, 1).name()).isEqualTo("甲乙丙丁试验事项二");
        assertThat(items.current(id).version()).isEqualTo(2);

        table.suspend(id, "政策调整");
        assertThat(found("戊己庚辛")).isEmpty();
        assertThatThrownBy(() -> items.current(id)).hasMessageContaining("不受理");
    }

    @Test
    void a_published_version_cannot_be_changed() {
        assertThatThrownBy(() -> TestDatabase.asOwner(db, "update catalogue.item_version set content = '{}'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void two_items_never_share_a_code() {
        draft("TEST-0003", "甲");
        assertThat(table.insert(ids.next(), named("TEST-0003", "乙"), List.of())).isFalse();
    }

    @Test
    void an_edit_on_an_old_state_is_refused() {
        UUID id = draft("TEST-0004", "甲");
        assertThat(table.save(id, 1, named("TEST-0004", "乙"), List.of())).isTrue();
        assertThat(table.save(id, 1, named("TEST-0004", "丙"), List.of())).isFalse();
        assertThat(table.draft(id).orElseThrow().draft().name()).isEqualTo("乙");
    }

    private UUID draft(String code, String name) {
        UUID id = ids.next();
        assertThat(table.insert(id, named(code, name), List.of())).isTrue();
        return id;
    }

    private List<String> found(String words) {
        return offered.finder().find(words, ItemFinder.Filter.NONE).stream()
                .map(hit -> hit.item().name())
                .filter(name -> name.contains("试验"))
                .toList();
    }

    private static ItemContent named(String code, String name) {
        tools.jackson.databind.json.JsonMapper json =
                tools.jackson.databind.json.JsonMapper.builder().build();
        tools.jackson.databind.node.ObjectNode tree = json.valueToTree(GOOD);
        return json.treeToValue(tree.put("code", code).put("name", name), ItemContent.class);
    }
}
