package onewindow.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 当事人: who the cases are about, whether or not they have an account. One party per ID number. */
@Component
public class Parties {
    private final PartyTable table;
    private final PartyCheck check;

    private final AccountTable accounts;
    private final Sessions sessions;

    Parties(PartyTable table, PartyCheck check, AccountTable accounts, Sessions sessions) {
        this.table = table;
        this.check = check;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public Party get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这位当事人"));
    }

    public PartyView view(UUID id) {
        return get(id).view();
    }

    public Map<UUID, Party> all(Collection<UUID> ids) {
        return table.all(ids).stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }

    public Map<UUID, PartyView> views(Collection<UUID> ids) {
        return table.all(ids).stream().map(Party::view).collect(Collectors.toMap(PartyView::id, Function.identity()));
    }

    public Optional<UUID> accountOf(UUID partyId) {
        return table.accountOf(partyId);
    }

    /** By the exact number on the card or the licence, and nothing less. */
    public Optional<Party> byIdNumber(String idNumber) {
        return table.byIdNumber(PartyCheck.clean(idNumber));
    }

    /** In one spelling, or refused field by field; nothing is registered. */
    public NewParty checked(NewParty typed) {
        return check.check(typed);
    }

    /** Under eighteen today, as far as the checked number or the paper tells. */
    public boolean isMinor(NewParty checked) {
        return check.isMinor(checked.birthDate());
    }

    /** May this person be told of and act at all? Mandates and accounts of the dead are over (民法典第一百七十三条). */
    public void requireAlive(UUID id) {
        LocalDate died = get(id).diedOn();
        if (died != null) {
            throw Problem.rule("partyId", "这位当事人已登记死亡（" + died + "），不能再以他的名义申请。", "民法典第十三条");
        }
    }

    List<Party> byPhone(String phone) {
        return table.byPhone(PartyCheck.clean(phone));
    }

    /**
     * Registers the party, or finds the one already registered under this ID number. The name must then agree: a number is
     * not handed to somebody else. A phone or address given anew replaces the old one.
     */
    @Transactional
    public Party register(NewParty wanted) {
        NewParty checked = check.check(wanted);
        table.insertIfUnknown(checked);
        Party known = ofItsNumber(checked).orElseThrow();
        if (!known.name().equals(checked.name())) {
            throw Problem.invalid("name", "这个证件号码已经用另一个姓名（名称）登记过，与填写的不一致。请核对姓名（名称）和证件号码；如确有更改，请带证件到窗口办理。");
        }
        table.update(known.id(), checked);
        return get(known.id());
    }

    /**
     * A clerk who holds the card in his hands puts the name right. Whoever had registered the number under the wrong name
     * by another phone loses it.
     */
    @Transactional
    Party correct(NewParty right) {
        NewParty checked = check.check(right);
        Party known = ofItsNumber(checked).orElseThrow(() -> Problem.notFound("这个证件号码的登记"));
        if (!known.name().equals(checked.name())) {
            table.rename(known.id(), checked.name());
            accountOf(known.id()).ifPresent(account -> follow(account, known.id(), checked));
        }
        table.update(known.id(), checked);
        return get(known.id());
    }

    private Optional<Party> ofItsNumber(NewParty party) {
        return table.byIdNumber(
                IdentityPaper.of(party.kind(), party.paper(), party.idNumber()), party.idNumber());
    }

    private void follow(UUID accountId, UUID partyId, NewParty right) {
        String phone = accounts.phone(accounts.find(accountId).orElseThrow());
        boolean his = phone.equals(right.phone());
        accounts.setParty(accountId, his ? partyId : null, his ? right.name() : Masks.phone(phone));
        sessions.changed(accountId);
    }
}
