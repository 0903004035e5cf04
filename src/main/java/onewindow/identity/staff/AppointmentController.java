package onewindow.identity.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.PartyName;
import onewindow.identity.Role;
import onewindow.identity.account.OneTimePassword;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The only thing the first account of an empty system does. */
@RestController
@RequestMapping("/api/admin/appointments")
class AppointmentController {
    private final Appointments appointments;

    AppointmentController(Appointments appointments) {
        this.appointments = appointments;
    }

    record AppointmentRow(
            Role role,
            String roleName,
            Appointments.State state,
            @Nullable String username,
            @Nullable String displayName) {}

    record AppointmentRequest(
            @NotNull(message = "请选择岗位。") Role role,

            @NotBlank(message = "请填写姓名。")
            @Size(max = PartyName.LONGEST, message = "姓名不超过 " + PartyName.LONGEST + " 个字。")
            String displayName,

            @NotBlank(message = "请填写用户名。") @Size(max = 40, message = "用户名不超过 40 个字符。")
            String username) {}

    @GetMapping
    List<AppointmentRow> list(Actor actor) {
        actor.require(Role.FIRST_ADMIN);
        return Appointments.POSTS.stream().map(this::row).toList();
    }

    private AppointmentRow row(Role post) {
        return appointments
                .holder(post)
                .map(h -> new AppointmentRow(post, post.chinese, h.state(), h.username(), h.displayName()))
                .orElseGet(() -> new AppointmentRow(post, post.chinese, Appointments.State.VACANT, null, null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePassword appoint(Actor actor, @Valid @RequestBody AppointmentRequest wanted) {
        actor.require(Role.FIRST_ADMIN);
        return appointments.appoint(actor, wanted.role(), wanted.username(), wanted.displayName());
    }
}
