package onewindow.catalogue.edit;

import java.util.List;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemTable;
import onewindow.platform.Ids;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The items that a town centre really handles every day. */
@Component
@Order(30)
class CatalogueDemo implements DemoData {
    private final ItemTable table;
    private final Ids ids;

    CatalogueDemo(ItemTable table, Ids ids) {
        this.table = table;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "政务服务事项";
    }

    @Override
    public void load() {
        List<ItemContent> items = DemoItem.all();
        table.insertAll(items.stream()
                .map(item -> new ItemTable.Fresh(ids.next(), item, GuideElements.missing(item)))
                .toList());
        table.offerAll(items.stream().map(ItemContent::code).toList());
    }
}
