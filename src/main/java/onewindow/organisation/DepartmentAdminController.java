package onewindow.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import onewindow.identity.Actor;
import onewindow.identity.Audit;
import onewindow.identity.CreditCode;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The county's bureaus, for the system administrator: what they are really called and where they are reached. */
@RestController
class DepartmentAdminController {
    private static final String NUMBER = "[0-9 ()+-]{0,30}";

    private final Departments departments;
    private final Audit audit;

    DepartmentAdminController(Departments departments, Audit audit) {
        this.departments = departments;
        this.audit = audit;
    }

    record DepartmentRequest(
            @NotBlank(message = "请填写部门名称。") @Size(max = 60, message = "部门名称不超过 60 个字。")
            String name,

            @Nullable String creditCode,

            @NotNull(message = "请填写咨询电话。") @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。")
            String phone,

            @NotNull(message = "请填写投诉电话。") @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。")
            String complaintPhone) {}

    @PutMapping("/api/admin/departments/{key}")
    @Transactional
    public Department change(Actor actor, @PathVariable String key, @Valid @RequestBody DepartmentRequest wanted) {
        actor.require(Role.SYSTEM_ADMIN);
        if (!departments.mayChange(actor)) {
            throw Problem.notFound("这个部门");
        }
        if (!wanted.phone().isBlank() && wanted.phone().equals(wanted.complaintPhone())) {
            throw Problem.invalid("complaintPhone", "投诉电话不能就是咨询电话，否则投诉又回到被投诉的人手里。");
        }
        String code = creditCode(wanted.creditCode());
        Department known = departments.byKey(key);
        departments.change(
                new Department(known.id(), key, wanted.name().strip(), code, wanted.phone(), wanted.complaintPhone()));
        audit.record(actor, "DEPARTMENT_CHANGED", "DEPARTMENT", key, wanted.name() + "，" + wanted.phone());
        return departments.byKey(key);
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
