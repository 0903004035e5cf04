package onewindow.agents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.PartyName;
import onewindow.identity.RegionCode;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an entry in the register of agents is complete, in words that say what is missing. */
@Component
class AgentCheck {
    private final Sites sites;
    private final Regions regions;
    private final StaffMembers staff;
    private final Calendars calendars;

    AgentCheck(Sites sites, Regions regions, StaffMembers staff, Calendars calendars) {
        this.sites = sites;
        this.regions = regions;
        this.staff = staff;
        this.calendars = calendars;
    }

    Agent of(Actor actor, UUID id, Agents.Entry entry) {
        Site site = sites.get(entry.siteId());
        LocalDate since = entry.since() == null ? calendars.today() : entry.since();
        String name = name(entry);
        Agent.Kind kind = entry.kind();
        List<FieldError> errors = faults(actor, entry, name, since, site);
        if (!errors.isEmpty() || kind == null) {
            throw Problem.invalid(errors);
        }
        return new Agent(
                id,
                entry.staffId(),
                name,
                kind,
                kind == Agent.Kind.OUTSOURCED ? entry.employer() : null,
                site.id(),
                site.regionCode().value(),
                entry.phone().strip(),
                since,
                entry.until(),
                entry.version(),
                entry.villages().stream().distinct().toList());
    }

    private String name(Agents.Entry entry) {
        String typed = entry.name() == null ? "" : entry.name().strip();
        return entry.staffId() == null ? typed : staff.get(entry.staffId()).name();
    }

    private List<FieldError> faults(Actor actor, Agents.Entry entry, String name, LocalDate since, Site site) {
        List<FieldError> errors = new ArrayList<>();
        if (PartyName.noneOrTooLong(name)) {
            errors.add(new FieldError("name", "请填写姓名（" + PartyName.LONGEST + " 个字以内），或选择一位工作人员。"));
        }
        if (entry.kind() == null) {
            errors.add(new FieldError("kind", "请选择专职、兼职、志愿者或外包。"));
        }
        if (entry.kind() == Agent.Kind.OUTSOURCED && blank(entry.employer())) {
            errors.add(new FieldError("employer", "外包人员请写明所属公司。"));
        }
        if (!PhoneNumber.isReachable(entry.phone().strip())) {
            errors.add(new FieldError("phone", "请填写能打通的值班电话：手机号码，或 0539-1234567 这样的座机。"));
        }
        if (entry.until() != null && entry.until().isBefore(since)) {
            errors.add(new FieldError("until", "离岗日期不能早于到岗日期。"));
        }
        if (!Agents.reaches(actor, site.regionCode())) {
            errors.add(new FieldError("siteId", "只能登记本辖区的代办员。"));
        }
        if (!served(entry.villages(), site.regionCode())) {
            errors.add(new FieldError("villages", "请选择服务的村（社区），应在代办员所在的镇（街道）之内。"));
        }
        return errors;
    }

    /** A village's agent may also go to the neighbours of the same town. */
    private boolean served(List<String> villages, RegionCode site) {
        RegionCode home = site.level() == RegionCode.Level.VILLAGE ? site.at(RegionCode.Level.TOWN) : site;
        return !villages.isEmpty()
                && villages.size() <= 200
                && villages.stream()
                        .map(RegionCode::of)
                        .allMatch(v -> home.contains(v) && regions.find(v).isPresent());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
