package onewindow.organisation;

import static java.util.Map.entry;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

/** The acts of this room, for the audit list. */
@Component
class OrganisationWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.ofEntries(
                entry("REGIONS_IMPORTED", "导入区划"),
                entry("REGION_ABOLISHED", "停用区划"),
                entry("REGION_RENAMED", "区划更名"),
                entry("COUNTY_CHANGED", "修改县（区）设置"),
                entry("DEPARTMENT_ADDED", "新增部门"),
                entry("DEPARTMENT_CHANGED", "修改部门"),
                entry("SITE_CHANGED", "修改服务场所"),
                entry("STAFF_HIRED", "新增工作人员"),
                entry("STAFF_IMPORTED", "导入人员花名册"),
                entry("STAFF_CHANGED", "修改工作人员"),
                entry("STAND_IN_NAMED", "设置 B 岗"),
                entry("ABSENCE_ENTERED", "登记离岗"),
                entry("ABSENCE_ENDED", "提前返岗"));
    }
}
