package onewindow.identity.claim;

import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyKind;
import onewindow.identity.account.Account;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.part.Part;
import onewindow.identity.part.PartTable;
import onewindow.identity.party.IdentityChecks.How;
import onewindow.identity.party.PartyJoins;
import onewindow.identity.party.PartyTable;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 自报身份: what an account says of itself. It stands beside whoever has that number and opens, changes and reveals
 * nothing, until a window, the phone on record or the identity provider joins the two.
 */
@Component
public class Claims {
    private final PartyTable table;
    private final PartyCheck check;
    private final PartyJoins joins;
    private final AccountTies ties;
    private final PartTable parts;
    private final Audit audit;

    Claims(PartyTable table, PartyCheck check, PartyJoins joins, AccountTies ties, PartTable parts, Audit audit) {
        this.table = table;
        this.check = check;
        this.joins = joins;
        this.ties = ties;
        this.parts = parts;
        this.audit = audit;
    }

    /**
     * The same steps whatever is known of that number; only the owner of the phone on record sees a difference.
     *
     * @return whether nothing was guessed: the account is tied to the party, or says what it said before
     */
    @Transactional
    public boolean say(Actor actor, NewParty wanted) {
        Account account = ties.hold(actor.accountId());
        String phone = ties.phone(account);
        Optional<Party> recorded = ofItsNumber(wanted).filter(p -> p.sameAs(wanted) && table.recorded(p, phone));
        UUID current = account.partyId();
        Party mine = current == null ? null : table.find(current).orElseThrow();
        if (mine != null && mine.proven()) {
            return confirmSame(mine, wanted);
        }
        if (recorded.isPresent()) {
            byRecordedPhone(actor, account, mine, recorded.get());
            return true;
        }
        if (mine != null && mine.sameAs(wanted)) {
            return true;
        }
        claim(actor, account, mine, wanted.withPhone(phone));
        return false;
    }

    private Optional<Party> ofItsNumber(NewParty who) {
        return table.byIdNumber(IdentityDocument.of(who.kind(), who.paper(), who.idNumber()), who.idNumber());
    }

    private static boolean confirmSame(Party mine, NewParty wanted) {
        if (!mine.sameAs(wanted)) {
            throw Problem.conflict("您的身份已经核实，不能再改成另一个人（企业）。姓名或证件有变化的，请带证件到窗口办理。");
        }
        return true;
    }

    private void byRecordedPhone(Actor actor, Account account, @Nullable Party mine, Party party) {
        ties.untie(party.id());
        if (mine != null && mine.sameAs(party)) {
            joins.into(actor, mine, party, How.RECORDED_PHONE, true);
        } else {
            ties.audit(actor, party.id(), How.RECORDED_PHONE);
        }
        ties.tie(account, party);
    }

    private void claim(Actor actor, Account account, @Nullable Party mine, NewParty wanted) {
        if (mine != null && joins.acted(mine.id())) {
            throw Problem.conflict("您已经用先前填写的姓名和证件号码办过事，不能再改。填错了的，请带证件到窗口更正。");
        }
        Party claim = table.find(table.insertClaim(wanted)).orElseThrow();
        if (mine != null) {
            joins.replace(mine.id(), claim);
        }
        ties.tie(account, claim);
        audit.record(actor, IdentityAuditAct.REAL_NAME, claim.id(), "自报");
    }

    /** What became of a claim at the window; {@code relation} is his who typed it for somebody else. */
    record Sighting(
            Party party,
            boolean joined,
            boolean tied,
            String moved,
            @Nullable String relation) {}

    /** Who typed this claim for somebody else (女儿); null when it was said of oneself. */
    @Nullable
    String typedBy(UUID claimId) {
        return ties.of(claimId).isPresent()
                ? null
                : parts.forParty(claimId).stream()
                        .findFirst()
                        .map(Part::relation)
                        .orElse(null);
    }

    /**
     * The paper of the person was compared. The account keeps what was done under the claim only when its phone is the
     * person's: it is the one on record, or nobody was known and the code sent to it was read out at the window.
     */
    @Transactional
    public Sighting seen(Actor actor, UUID partyId, boolean phoneProved) {
        Party claim = table.find(partyId).orElseThrow(() -> Problem.notFound("这位当事人"));
        if (claim.proven()) {
            ties.audit(actor, claim.id(), How.PAPER);
            return new Sighting(claim, false, false, "", null);
        }
        try {
            return seen(actor, claim, phoneProved);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这个证件号码刚刚在别处登记，请再点一次。");
        }
    }

    private Sighting seen(Actor actor, Party claim, boolean phoneProved) {
        Party party = table.byIdNumber(claim.paper(), claim.idNumber()).orElse(null);
        if (party != null && party.diedOn() != null) {
            throw Problem.rule("这个证件号码的人已登记死亡（" + party.diedOn() + "）。登记错了的，请先撤销死亡登记。", "民法典第十三条");
        }
        Optional<Account> account = ties.of(claim.id());
        String relation = typedBy(claim.id());
        boolean his = account.isPresent() && (party == null ? phoneProved : his(account.get(), party, phoneProved));
        if (!his) {
            ties.untie(claim.id());
        }
        PartyJoins.Joined joined = party == null
                ? joins.promote(actor, claim, How.PAPER, IdentityLevel.SEEN, his)
                : joins.into(actor, claim, party, How.PAPER, his);
        Party now = table.find(joined.partyId()).orElseThrow();
        if (his) {
            ties.untieOthers(now.id(), account.get().id());
            ties.tie(account.get(), now);
        }
        return new Sighting(now, party != null, his, joined.text(), relation);
    }

    /** The phone on record answers for itself; one that only an agent typed when its code was read out at the window. */
    private boolean his(Account account, Party party, boolean phoneProved) {
        String phone = ties.phone(account);
        boolean proved = phoneProved && phone.equals(party.phone());
        if (proved) {
            table.setPhone(party.id(), phone);
        }
        return proved || table.recorded(party, phone);
    }

    /** Whether this account is nobody's yet, or his who bears this name and number. */
    public boolean mayBe(Account account, String name, String idNumber) {
        UUID partyId = account.partyId();
        NewParty who = check.check(new NewParty(PartyKind.PERSON, name, idNumber, null, null, null));
        return partyId == null || table.find(partyId).filter(p -> p.sameAs(who)).isPresent();
    }

    /**
     * The county's identity provider says who this account is: the party is found or made, worth more from now on, and the
     * account's own claim of the same person is joined to it. A phone the provider names is the person's.
     */
    @Transactional
    public Party asserted(Actor actor, NewParty typed) {
        NewParty who = check.check(typed);
        Account account = ties.hold(actor.accountId());
        boolean fresh = table.insertIfUnknown(who, IdentityLevel.ASSERTED);
        Party party = ofItsNumber(who).orElseThrow();
        if (!party.sameAs(who)) {
            throw Problem.rule("统一身份认证的姓名（名称）与这个证件号码在本系统的登记不一致，请带证件到窗口更正。", "一个证件号码只有一位当事人");
        }
        if (party.diedOn() != null) {
            throw Problem.rule("这个证件号码的人在本系统已登记死亡，登记错了的请带证件到窗口更正。", "民法典第十三条");
        }
        if (fresh) {
            table.setPhone(party.id(), who.phone());
        }
        joins.raise(party.id(), IdentityLevel.ASSERTED);
        UUID current = account.partyId();
        Party mine = current == null ? null : table.find(current).orElseThrow();
        ties.untieOthers(party.id(), account.id());
        if (mine != null && !mine.proven() && mine.sameAs(party)) {
            joins.into(actor, mine, party, How.PROVIDER, true);
        } else {
            ties.audit(actor, party.id(), How.PROVIDER);
        }
        Party now = table.find(party.id()).orElseThrow();
        ties.tie(account, now);
        return now;
    }
}
