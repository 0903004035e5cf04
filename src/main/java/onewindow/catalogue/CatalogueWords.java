package onewindow.catalogue;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

@Component
class CatalogueWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.of(
                "ITEM_CREATE", "新建事项",
                "ITEM_EDIT", "修改事项",
                "ITEM_OFFER", "发布事项",
                "ITEM_SUSPEND", "暂停事项",
                "ITEM_IMPORT", "导入事项");
    }
}
