package onewindow.identity.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyKind;
import onewindow.identity.part.Parts;
import onewindow.identity.party.PartyEnding;
import onewindow.identity.party.PartyTable;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a person and changes by which paper he is known, or whether anybody may act in his name. */
@Component
class CivilStatus {
    private final PartyTable table;
    private final PartyCheck check;
    private final Parts parts;
    private final AccountEnds accounts;
    private final ObjectProvider<PartyEnding> endings;
    private final Clock clock;

    CivilStatus(
            PartyTable table,
            PartyCheck check,
            Parts parts,
            AccountEnds accounts,
            ObjectProvider<PartyEnding> endings,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.parts = parts;
        this.accounts = accounts;
        this.endings = endings;
        this.clock = clock;
    }

    /** @return what ended with it */
    @Transactional
    public String died(Actor clerk, UUID partyId, @Nullable LocalDate on) {
        Party party = person(partyId);
        LocalDate born = party.birthDate();
        if (on == null || on.isAfter(LocalDate.now(clock)) || (born != null && on.isBefore(born))) {
            throw Problem.invalid("diedOn", "请填写死亡日期，不能在今天以后，也不能早于出生日期。");
        }
        if (party.diedOn() != null) {
            throw Problem.conflict("已经登记过死亡日期：" + party.diedOn() + "。登记错了的，请先撤销。");
        }
        table.died(partyId, on);
        parts.endOf(partyId, "当事人死亡");
        String account = accounts.endOf(partyId) ? "网上办事账号" : "";
        return Stream.concat(Stream.of(account), endings.orderedStream().map(e -> e.died(clerk, partyId)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("、"));
    }

    /** It was somebody else: the person is alive. What ended stays ended and is given anew. */
    @Transactional
    public void lives(UUID partyId) {
        if (person(partyId).diedOn() == null) {
            throw Problem.conflict("没有登记过死亡。");
        }
        table.died(partyId, null);
    }

    @Transactional
    public void changePaper(UUID partyId, @Nullable IdentityDocument paper, @Nullable String number) {
        Party party = person(partyId);
        NewParty checked = check.check(new NewParty(
                party.kind(),
                party.name(),
                number == null ? "" : number,
                null,
                null,
                null,
                Objects.requireNonNullElse(paper, IdentityDocument.RESIDENT_ID),
                null));
        LocalDate born = party.birthDate();
        if (born != null && checked.birthDate() != null && !born.equals(checked.birthDate())) {
            throw Problem.invalid("idNumber", "号码里的出生日期（" + checked.birthDate() + "）和登记的（" + born + "）不一样，请核对。");
        }
        NewParty whole = new NewParty(
                checked.kind(), checked.name(), checked.idNumber(), null, null, null, checked.paper(), born);
        try {
            table.changePaper(partyId, checked.birthDate() == null ? whole : checked);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这个号码已经登记在另一个人名下，请按那份登记办理；两份登记是同一个人的，请联系系统管理员。");
        }
    }

    private Party person(UUID id) {
        return table.find(id)
                .filter(p -> p.kind() == PartyKind.PERSON && p.level() != IdentityLevel.CLAIMED)
                .orElseThrow(() -> Problem.notFound("这位当事人（要先核验证件）"));
    }
}
