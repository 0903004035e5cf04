package onewindow.reception.device;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallAccess;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The machines of a hall: added and removed by who directs it; each says by itself that it lives. */
@RestController
class DeviceController {
    private final Devices devices;
    private final Halls halls;
    private final HallAccess access;
    private final Sites sites;

    DeviceController(Devices devices, Halls halls, HallAccess access, Sites sites) {
        this.devices = devices;
        this.halls = halls;
        this.access = access;
        this.sites = sites;
    }

    record DeviceRow(
            UUID id,
            DeviceKind kind,
            String kindName,
            String name,
            @Nullable Integer window,
            boolean silent,
            @Nullable Boolean voice,
            @Nullable Instant seenAt) {}

    record NewDevice(
            @NotNull(message = "请选择设备类型。") DeviceKind kind,

            @NotBlank(message = "请给设备起个名字，如“大门口取号机”。") @Size(max = 20, message = "设备名称不超过 20 个字。") @Typed(As.LINE)
            String name,

            @Nullable UUID windowId) {}

    /** @param path which is opened once on the machine; it is not shown again */
    record AddedDevice(String path) {}

    /** @param voice whether it can speak Chinese; of a screen */
    record Hello(
            @NotBlank @Size(max = 64) String code, @Nullable Boolean voice) {}

    /** @param window number of the window it stands at */
    record Known(
            UUID siteId,
            String siteName,
            DeviceKind kind,
            String name,
            @Nullable Integer window) {}

    @GetMapping("/api/desk/halls/{siteId}/devices")
    List<DeviceRow> list(Actor actor, @PathVariable UUID siteId) {
        access.mayRead(actor, sites.get(siteId));
        Hall hall = halls.get(siteId);
        return devices.at(siteId).stream()
                .map(device -> new DeviceRow(
                        device.id(),
                        device.kind(),
                        device.kind().chinese,
                        device.name(),
                        window(hall, device),
                        devices.silent(device),
                        device.voice(),
                        device.seenAt()))
                .toList();
    }

    @PostMapping("/api/desk/halls/{siteId}/devices")
    AddedDevice add(Actor actor, @PathVariable UUID siteId, @Valid @RequestBody NewDevice wanted) {
        access.mayChange(actor, sites.get(siteId));
        Hall hall = halls.get(siteId);
        boolean tablet = wanted.kind() == DeviceKind.RATING_TABLET;
        if (tablet != (wanted.windowId() != null)) {
            throw Problem.invalid("windowId", tablet ? "请选择评价器放在哪个窗口。" : "只有评价器要选窗口。");
        }
        UUID window = wanted.windowId() == null
                ? null
                : hall.window(wanted.windowId()).id();
        String code = devices.add(actor, siteId, wanted.kind(), wanted.name(), window);
        return new AddedDevice(wanted.kind().page + "?device=" + code);
    }

    @DeleteMapping("/api/desk/halls/{siteId}/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID siteId, @PathVariable UUID id) {
        access.mayChange(actor, sites.get(siteId));
        devices.remove(actor, siteId, id);
    }

    /** Every half minute, by the machine itself; it learns where it stands. */
    @PostMapping("/api/devices/hello")
    Known hello(@Valid @RequestBody Hello hello) {
        Device device = devices.hello(hello.code(), hello.voice());
        Site site = sites.get(device.siteId());
        return new Known(site.id(), site.name(), device.kind(), device.name(), window(halls.get(site.id()), device));
    }

    private static @Nullable Integer window(Hall hall, Device device) {
        return hall.windows().stream()
                .filter(window -> window.id().equals(device.windowId()))
                .map(HallWindow::number)
                .findFirst()
                .orElse(null);
    }
}
