package onewindow.cases.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseActor;
import onewindow.cases.CaseFile;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.Ages;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.identity.IdNumber;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.party.Parties;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import org.springframework.stereotype.Component;

/** Who takes part in the demo cases, and on which days. */
@Component
public class DemoPeopleAtWork {
    private final Parties parties;
    private final Sites sites;
    private final StaffMembers staff;
    private final CaseSurroundings around;

    DemoPeopleAtWork(Parties parties, Sites sites, StaffMembers staff, CaseSurroundings around) {
        this.parties = parties;
        this.sites = sites;
        this.staff = staff;
        this.around = around;
    }

    public ItemVersion item(String code) {
        return around.items().current(around.items().idOf(code).orElseThrow());
    }

    /** An invented person with a number that passes every check. */
    public Party party(int n, String name, ItemVersion item) {
        LocalDate birth = born(LocalDate.of(1941, 2, 11).plusDays(n * 173L), n, item);
        String number = "371312" + birth.toString().replace("-", "") + "%03d".formatted(500 + n);
        String phone = "1995390%04d".formatted(1000 + n);
        return parties.register(new NewParty(
                PartyKind.PERSON, name, IdNumber.complete(number), phone, "山东省临沂市河东区" + (n + 1) + "号", null));
    }

    /** Of the age the item is for. */
    private LocalDate born(LocalDate birth, int n, ItemVersion item) {
        Ages ages = item.content().ages();
        Ages.Bar bar = ages == null
                ? null
                : ages.bar(birth, n % 2 == 1, around.calendars().today());
        if (bar == null) {
            return birth;
        }
        return born(bar.since() == null ? birth.plusYears(1) : birth.minusYears(1), n, item);
    }

    public Actor applicant(Party party) {
        return new Actor(party.id(), Actor.Kind.CITIZEN, party.name(), party.id(), null, null, List.of(), null);
    }

    /** Somebody of the unit whose turn it is; to confirm a refusal, its director. */
    public Actor official(CaseFile file, CaseAction act) {
        CaseActor who = act.row().who();
        Role role = who.roles(file.status()).getFirst();
        Site site = sites.at(RegionCode.of(file.turn().unitRegion())).orElseThrow();
        Colleague person = staff.at(site.id(), role).getFirst();
        return new Actor(
                person.staffId(),
                Actor.Kind.STAFF,
                person.name(),
                null,
                person.staffId(),
                site.id(),
                person.posts(),
                null);
    }

    /** On that working day, and in any case after what went before. */
    Instant after(Instant before, int ago) {
        Instant wanted = workingDay(ago, LocalTime.of(10, 20));
        return wanted.isAfter(before) ? wanted : before.plusSeconds(10);
    }

    /** So many working days ago, but never later than now. */
    Instant workingDay(int ago, LocalTime time) {
        LocalDate day = around.calendars().today();
        for (int left = ago; left > 0; ) {
            day = day.minusDays(1);
            left -= around.calendars().current().isWorkingDay(day) ? 1 : 0;
        }
        Instant at = day.atTime(time).atZone(around.zone()).toInstant();
        Instant latest = around.now().minusSeconds(60);
        return at.isAfter(latest) ? latest : at;
    }
}
