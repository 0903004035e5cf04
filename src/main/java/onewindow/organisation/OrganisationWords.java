package onewindow.organisation;

import java.util.Map;
import onewindow.identity.AuditWords;
import org.springframework.stereotype.Component;

/** The acts of this room, for the audit list. */
@Component
class OrganisationWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.of(
                "REGIONS_IMPORTED", "导入区划",
                "REGION_ABOLISHED", "停用区划",
                "REGION_RENAMED", "区划更名",
                "COUNTY_CHANGED", "修改县（区）设置",
                "DEPARTMENT_ADDED", "新增部门",
                "DEPARTMENT_CHANGED", "修改部门",
                "SITE_CHANGED", "修改服务场所",
                "STAFF_HIRED", "新增工作人员",
                "STAFF_CHANGED", "修改工作人员");
    }
}
