package onewindow.reception.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.reception.device.DeviceKind;
import onewindow.reception.device.Devices;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 取号机上签到: by the code of the message or by the card. */
@RestController
class KioskCheckInController {
    private final Devices devices;
    private final CheckIn checkIn;

    KioskCheckInController(Devices devices, CheckIn checkIn) {
        this.devices = devices;
        this.checkIn = checkIn;
    }

    /** One of the two. */
    record KioskArrival(
            @NotBlank @Size(max = 64) String device,

            @Nullable @Size(max = 20, message = "预约码不对。") @Typed(As.NUMBER)
            String code,

            @Nullable @Size(max = 60, message = "身份证号码太长。") @Typed(As.NUMBER)
            String idNumber) {}

    @PostMapping("/api/kiosk/check-in")
    CheckIn.CheckedIn arrive(@Valid @RequestBody KioskArrival arrival) {
        UUID site = devices.of(arrival.device(), DeviceKind.KIOSK).siteId();
        if (arrival.code() != null && !arrival.code().isBlank()) {
            return checkIn.byCode(site, arrival.code(), AppointmentEvents.By.KIOSK);
        }
        if (arrival.idNumber() == null || arrival.idNumber().isBlank()) {
            throw Problem.invalid("code", "请输入预约码，或者刷身份证。");
        }
        CheckIn.CheckedIn in = checkIn.byCard(site, arrival.idNumber(), AppointmentEvents.By.KIOSK);
        return in.already() ? new CheckIn.CheckedIn(in.ticket().withoutCode(), true) : in;
    }
}
