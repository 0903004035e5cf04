package onewindow.organisation.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites, for the system administrator. */
@RestController
@RequestMapping("/api/admin/sites")
class SiteAdminController {
    private static final String NUMBER = "[0-9 ()+-]{0,30}";

    private final SiteLists lists;
    private final SiteOffice office;
    private final Sites sites;

    SiteAdminController(SiteLists lists, SiteOffice office, Sites sites) {
        this.lists = lists;
        this.office = office;
        this.sites = sites;
    }

    /** What is left out stays as it is; the name is composed. */
    record SiteRequest(
            @Nullable @Size(max = 200, message = "地址不超过 200 个字。") @Typed(As.LINE)
            String address,

            @Nullable @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String phone,

            @Nullable @Size(max = 200, message = "开放时间不超过 200 个字。")
            String hours,

            @Nullable SiteKind kind,
            @Nullable String partner,

            @Nullable @Size(max = 40, message = "姓名不超过 40 个字。") @Typed(As.LINE)
            String director,

            @Nullable @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String directorPhone) {
        SiteOffice.SiteDetails wanted() {
            return new SiteOffice.SiteDetails(address, phone, hours, kind, partner, director, directorPhone);
        }
    }

    @GetMapping
    Slice<SiteView> list(
            Actor actor,
            @RequestParam @Nullable String regionCode,
            @RequestParam @Nullable String q,
            @ParameterObject Slice.Request page) {
        actor.require(Role.SYSTEM_ADMIN);
        RegionCode in = regionCode == null || regionCode.isBlank() ? null : RegionCode.of(regionCode);
        return lists.find(actor.regions(Role.SYSTEM_ADMIN), in, q, page).map(sites::view);
    }

    @PutMapping("/{id}")
    SiteView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody SiteRequest request) {
        actor.require(Role.SYSTEM_ADMIN);
        return sites.view(office.change(actor, id, request.wanted()));
    }
}
