package onewindow.organisation.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.CreditCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The county's bureaus, for the system administrator: what they are really called and where they are reached. */
@RestController
class DepartmentAdminController {
    private static final String NUMBER = "[0-9 ()+-]{0,30}";

    private final Departments departments;
    private final Ids ids;
    private final Audit audit;

    DepartmentAdminController(Departments departments, Ids ids, Audit audit) {
        this.departments = departments;
        this.ids = ids;
        this.audit = audit;
    }

    record DepartmentRequest(
            @NotBlank(message = "请填写部门名称。") @Size(max = 60, message = "部门名称不超过 60 个字。") @Typed(As.LINE)
            String name,

            @Typed(As.NUMBER) @Nullable String creditCode,

            @NotNull(message = "请填写咨询电话。") @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String phone,

            @NotNull(message = "请填写投诉电话。") @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String complaintPhone,

            @Nullable @Size(max = 60, message = "行政复议机关不超过 60 个字。") @Typed(As.LINE)
            String reviewBody,

            @Nullable @Size(max = 60, message = "人民法院不超过 60 个字。") @Typed(As.LINE)
            String court) {}

    /** @param key the short word items and posts will name it by; it never changes */
    record NewDepartmentRequest(
            @NotBlank(message = "请填写部门简称。")
            @Pattern(regexp = "\\p{IsHan}{2,8}", message = "简称是 2 到 8 个汉字，如“民政”。")
            @Typed(As.LINE)
            String key,

            @NotBlank(message = "请填写部门名称。") @Size(max = 60, message = "部门名称不超过 60 个字。") @Typed(As.LINE)
            String name,

            @Typed(As.NUMBER) @Nullable String creditCode,

            @NotNull(message = "请填写咨询电话。") @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String phone,

            @NotNull(message = "请填写投诉电话。") @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String complaintPhone,

            @Nullable @Size(max = 60, message = "行政复议机关不超过 60 个字。") @Typed(As.LINE)
            String reviewBody,

            @Nullable @Size(max = 60, message = "人民法院不超过 60 个字。") @Typed(As.LINE)
            String court) {
        DepartmentRequest content() {
            return new DepartmentRequest(name, creditCode, phone, complaintPhone, reviewBody, court);
        }
    }

    @PostMapping("/api/admin/departments")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Department add(Actor actor, @Valid @RequestBody NewDepartmentRequest wanted) {
        requireCounty(actor, wanted.key());
        Department added = checked(ids.next(), wanted.key(), wanted.content());
        if (!departments.add(added)) {
            throw Problem.invalid("key", "已经有“" + wanted.key() + "”这个简称了。");
        }
        audit.record(actor, DepartmentAuditAct.DEPARTMENT_ADDED, added.key(), said(added));
        return added;
    }

    @PutMapping("/api/admin/departments/{key}")
    @Transactional
    public Department change(Actor actor, @PathVariable String key, @Valid @RequestBody DepartmentRequest wanted) {
        requireCounty(actor, key);
        Department changed = checked(departments.byKey(key).id(), key, wanted);
        departments.change(changed);
        audit.record(actor, DepartmentAuditAct.DEPARTMENT_CHANGED, key, said(changed));
        return changed;
    }

    private void requireCounty(Actor actor, String key) {
        actor.require(Role.SYSTEM_ADMIN);
        if (!departments.mayChange(actor)) {
            throw audit.hidden(actor, "这个部门", "DEPARTMENT", key, "");
        }
    }

    private static Department checked(UUID id, String key, DepartmentRequest wanted) {
        if (!wanted.phone().isBlank() && wanted.phone().equals(wanted.complaintPhone())) {
            throw Problem.invalid("complaintPhone", "投诉电话不能就是咨询电话，否则投诉又回到被投诉的人手里。");
        }
        String code = creditCode(wanted.creditCode());
        return new Department(
                id,
                key,
                wanted.name().strip(),
                code,
                wanted.phone(),
                wanted.complaintPhone(),
                text(wanted.reviewBody()),
                text(wanted.court()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String said(Department department) {
        return department.name() + "，" + department.phone();
    }

    private static @Nullable String creditCode(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String code = CreditCode.normal(typed);
        String fault = CreditCode.fault(code);
        if (fault != null) {
            throw Problem.invalid("creditCode", fault);
        }
        return code;
    }
}
