package onewindow.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onewindow.catalogue.ItemContent;
import onewindow.catalogue.edit.Column.Unreadable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ColumnTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_cell_of_every_demo_item_reads_back_as_it_was_written() throws Unreadable {
        for (ItemContent item : DemoItem.all()) {
            JsonNode tree = JSON.valueToTree(item);
            for (Column column : ItemColumns.ITEMS.columns()) {
                same(item.name(), column, tree.get(column.field()));
            }
            for (ItemColumns.Sheet part : ItemColumns.PARTS) {
                for (JsonNode record : tree.get(part.field())) {
                    for (Column column :
                            part.columns().subList(1, part.columns().size())) {
                        same(item.name(), column, record.get(column.field()));
                    }
                }
            }
        }
    }

    private static void same(String item, Column column, JsonNode value) throws Unreadable {
        String cell = column.write(value);
        if (!cell.isEmpty()) {
            assertThat(column.write(column.read(cell)))
                    .as(item + " " + column.chinese())
                    .isEqualTo(cell);
            if (column.kind() == Column.Kind.NUMBER) {
                assertThat(column.read(cell).decimalValue())
                        .as(item + " " + column.chinese())
                        .isEqualByComparingTo(value.decimalValue());
            } else if (column.kind() != Column.Kind.RECORDS && column.kind() != Column.Kind.RECORD) {
                // Of a record the parts that say nothing are left out.
                assertThat(column.read(cell)).as(item + " " + column.chinese()).isEqualTo(value);
            }
        }
    }

    @Test
    void a_wrong_cell_says_what_may_stand_there() {
        Column audience = column("服务对象");
        assertThatThrownBy(() -> audience.read("神仙")).hasMessageContaining("个人、企业和单位");
        assertThatThrownBy(() -> column("承诺办结时限").read("很快")).hasMessageContaining("应填数字");
        assertThatThrownBy(() -> column("是否收费").read("看情况")).hasMessageContaining("“是”或“否”");
        assertThatThrownBy(() -> column("收费标准").read("工本费，十元")).hasMessageContaining("名称|标准|金额");
    }

    @Test
    void a_number_may_carry_its_unit() throws Unreadable {
        assertThat(column("承诺办结时限").read("10个工作日").intValue()).isEqualTo(10);
    }

    private static Column column(String chinese) {
        return ItemColumns.ITEMS.columns().stream()
                .filter(c -> c.chinese().equals(chinese))
                .findFirst()
                .orElseThrow();
    }
}
