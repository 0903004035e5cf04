package onewindow.identity.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyView;
import onewindow.identity.account.AccountTable;
import onewindow.identity.session.Sessions;
import onewindow.platform.Problem;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.text.NameKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 当事人: who the cases are about, whether or not they have an account. One party per ID number. */
@Component
public class Parties {
    /** For a room that looks at the number of one party only, without the rest of it. */
    public static final EncryptedColumn ID_NUMBER = PartyTable.ID_NUMBER;

    public static final EncryptedColumn PHONE = PartyTable.PHONE;

    private final PartyTable table;
    private final PartyStandings standings;
    private final PartyCheck check;

    private final AccountTable accounts;
    private final Sessions sessions;

    Parties(PartyTable table, PartyStandings standings, PartyCheck check, AccountTable accounts, Sessions sessions) {
        this.table = table;
        this.standings = standings;
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
        return table.byPhone(PartyCheck.phone(phone));
    }

    /**
     * Registers the party of whoever answers for it, or finds the one already registered under this ID number. The name must
     * then agree: a number is not handed to somebody else; and nothing known of him is overwritten.
     */
    @Transactional
    public Party register(NewParty wanted) {
        return enrol(wanted).party();
    }

    /** @param known somebody of this number was there before, and nothing of him was changed */
    record Enrolled(Party party, boolean known) {}

    @Transactional
    Enrolled enrol(NewParty wanted) {
        NewParty checked = check.check(wanted);
        boolean fresh = table.insertIfUnknown(checked, IdentityLevel.SEEN);
        Party party = ofItsNumber(checked).orElseThrow();
        if (!NameKey.same(party.name(), checked.name())) {
            throw Problem.invalid("name", "这个证件号码已经用另一个姓名（名称）登记过，与填写的不一致。请核对姓名（名称）和证件号码；如确有更改，请带证件到窗口办理。");
        }
        if (fresh) {
            table.update(party.id(), check.withBirth(checked));
        }
        return new Enrolled(get(party.id()), !fresh);
    }

    /** A clerk who holds the card in his hands puts the name right. How the person is reached stays as it was. */
    @Transactional
    Party correct(NewParty right) {
        NewParty checked = check.check(right);
        Party known = ofItsNumber(checked).orElseThrow(() -> Problem.notFound("这个证件号码的登记"));
        if (!known.name().equals(checked.name())) {
            standings.rename(known.id(), checked.name());
            accountOf(known.id()).ifPresent(account -> {
                accounts.setParty(account, known.id(), checked.name());
                sessions.changed(account);
            });
        }
        return get(known.id());
    }

    private Optional<Party> ofItsNumber(NewParty party) {
        return table.byIdNumber(IdentityDocument.of(party.kind(), party.paper(), party.idNumber()), party.idNumber());
    }

    /** Whom each of these stands for today; a claim that was joined stands for the party it was joined to. */
    public Map<UUID, UUID> today(Collection<UUID> ids) {
        return standings.today(ids);
    }

    public UUID today(UUID id) {
        return standings.today(java.util.List.of(id)).getOrDefault(id, id);
    }

    public List<Party> claims(Party party) {
        return table.claims(party.paper(), party.idNumber()).stream()
                .filter(c -> c.sameAs(party))
                .toList();
    }
}
