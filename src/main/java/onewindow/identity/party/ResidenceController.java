package onewindow.identity.party;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.UnmaskReason;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 居住地 at the window: seen there, and changed nowhere else. */
@RestController
class ResidenceController {
    private final Parties parties;
    private final WindowVisits visits;
    private final Residences residences;
    private final PartyEvents events;
    private final Audit audit;

    ResidenceController(Parties parties, WindowVisits visits, Residences residences, PartyEvents events, Audit audit) {
        this.parties = parties;
        this.visits = visits;
        this.residences = residences;
        this.events = events;
        this.audit = audit;
    }

    record NewResidence(
            @Nullable String regionCode, @Nullable String reason) {}

    /** @param regionCode null while nobody knows */
    record ResidenceView(@Nullable String regionCode) {}

    @GetMapping("/api/desk/parties/{id}/residence")
    ResidenceView residence(Actor actor, @PathVariable UUID id) {
        visits.require(actor, id, "查看居住地");
        return view(id);
    }

    @PutMapping("/api/desk/parties/{id}/residence")
    @Transactional
    public ResidenceView move(Actor actor, @PathVariable UUID id, @RequestBody NewResidence typed) {
        visits.require(actor, id, "更改居住地");
        String reason = UnmaskReason.of("reason", typed.reason());
        RegionCode place = place(actor, typed.regionCode());
        Party party = parties.get(id);
        if (!party.proven()) {
            throw Problem.rule("这个身份是网上自报的，还没有核验。请先核对证件。", "居住地在窗口当面登记");
        }
        residences.move(actor, id, place);
        audit.record(actor, IdentityAuditAct.RESIDENCE_CHANGED, id, place.value() + "；" + reason);
        events.tell(id, "登记的居住地已更改", "您登记的居住地已在窗口更改。不是您本人办的，请马上到就近窗口说明。", party.phone());
        return view(id);
    }

    /** Whoever moved within the county; a village or a town, nothing wider. */
    private static RegionCode place(Actor actor, @Nullable String regionCode) {
        RegionCode place = regionCode == null || !regionCode.matches("[1-9]\\d{11}") ? null : RegionCode.of(regionCode);
        boolean ours = place != null
                && place.level().compareTo(RegionCode.Level.TOWN) >= 0
                && actor.regions(Role.WINDOW_CLERK).stream()
                        .anyMatch(r -> r.at(RegionCode.Level.COUNTY).contains(place));
        if (place == null || !ours) {
            throw Problem.invalid("regionCode", "请选择住在哪个镇（街道）、哪个村（社区）。");
        }
        return place;
    }

    private ResidenceView view(UUID id) {
        return new ResidenceView(residences.of(id).map(RegionCode::value).orElse(null));
    }
}
