package onewindow.identity.part;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.AssertedIdentity;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.PartBasis;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyKind;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.party.PartyTable;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.text.NameKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person, several parts: himself, a relative or ward, an enterprise. What is typed is a claim like any other: it opens
 * nobody's record. A window that saw the papers, or the phone on record, makes more of it.
 */
@Component
public class Parts {
    private static final int MOST = 20;

    private final PartTable table;
    private final PartyTable partyTable;
    private final PartyCheck check;
    private final AccountTable accounts;
    private final Ids ids;
    private final Clock clock;

    Parts(PartTable table, PartyTable partyTable, PartyCheck check, AccountTable accounts, Ids ids, Clock clock) {
        this.table = table;
        this.partyTable = partyTable;
        this.check = check;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who it is for, and by what right. */
    public record PartRequest(
            NewParty party,
            @Nullable String relation,
            @Nullable PartBasis basis) {}

    public List<Part> of(UUID accountId) {
        return table.ofAccount(accountId);
    }

    public List<Part> actingFor(UUID partyId) {
        return table.forParty(partyId);
    }

    public List<Part> heldBy(UUID holderId) {
        return table.ofHolder(holderId);
    }

    Part get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这个代办身份"));
    }

    /** The actor as this part lets him be seen; none when it has ended or is another's. */
    public Optional<Actor> as(Actor actor, UUID partId) {
        UUID self = actor.asSelf().partyId();
        return table.find(partId)
                .filter(part -> actor.accountId().equals(part.accountId()))
                .filter(part -> part.holderId().equals(self))
                .filter(this::opens)
                .map(part -> actor.actingFor(
                        new Actor.ActingFor(part.id(), part.relation(), part.basis(), part.level(), self),
                        part.partyId()));
    }

    /**
     * A relation that was only typed opens a party that was only typed, and never one that is known. Who was the guardian of
     * a child is not the grown man's (民法典第十七条、第十八条).
     */
    private boolean opens(Part part) {
        Party party = partyTable.find(part.partyId()).orElseThrow();
        boolean known = part.level() != IdentityLevel.CLAIMED || party.level() == IdentityLevel.CLAIMED;
        return known && party.diedOn() == null && !grownUpSince(part, party);
    }

    private boolean grownUpSince(Part part, Party party) {
        LocalDate born = party.birthDate();
        return part.basis() == PartBasis.GUARDIAN
                && born != null
                && !check.isMinor(born)
                && born.plusYears(18).isAfter(LocalDate.ofInstant(part.since(), clock.getZone()));
    }

    @Transactional
    public Part add(Actor actor, PartRequest wanted) {
        Account account = accounts.hold(actor.accountId());
        Party self = self(account);
        NewParty party = check.withBirth(check.check(wanted.party()));
        String relation = relation(wanted.relation());
        PartBasis basis = basis(wanted.basis(), party, self);
        List<Part> known = table.ofAccount(account.id());
        if (known.size() >= MOST) {
            throw Problem.conflict("最多可以为 " + MOST + " 人（单位）代办，请先去掉不再用的。");
        }
        boolean twice = known.stream()
                .map(part -> partyTable.find(part.partyId()).orElseThrow())
                .anyMatch(p -> p.idNumber().equals(party.idNumber()));
        if (twice || self.idNumber().equals(party.idNumber())) {
            throw Problem.invalid("idNumber", twice ? "这个人（单位）已经在您的代办名单里。" : "这是您自己的证件号码，为自己办事不用添加。");
        }
        return insert(account, self.id(), party, relation, basis);
    }

    private Part insert(Account account, UUID self, NewParty party, String relation, PartBasis basis) {
        String phone = accounts.phone(account);
        Optional<Party> recorded = partyTable
                .byIdNumber(IdentityDocument.of(party.kind(), party.paper(), party.idNumber()), party.idNumber())
                .filter(p -> party.kind() == PartyKind.PERSON)
                .filter(p -> NameKey.same(p.name(), party.name()) && partyTable.recorded(p, phone));
        UUID partyId = recorded.map(Party::id).orElseGet(() -> partyTable.insertClaim(party.withPhone(phone)));
        Part part = new Part(
                ids.next(),
                account.id(),
                self,
                partyId,
                relation,
                basis,
                recorded.isPresent() ? IdentityLevel.SEEN : IdentityLevel.CLAIMED,
                null,
                null,
                clock.instant());
        try {
            table.insert(part);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这个人（单位）刚刚添加过。");
        }
        return part;
    }

    private Party self(Account account) {
        UUID partyId = account.partyId();
        if (partyId == null) {
            throw Problem.notAllowed("请先填写您自己的姓名和证件号码，再添加代办的人（单位）。");
        }
        Party self = partyTable.find(partyId).orElseThrow();
        if (check.isMinor(self.birthDate())) {
            throw Problem.rule("basis", "未满 18 周岁不能代别人办事。", "民法典第十七条、第十八条");
        }
        return self;
    }

    static String relation(@Nullable String typed) {
        String relation = typed == null ? "" : typed.strip();
        if (relation.isEmpty() || relation.codePointCount(0, relation.length()) > 20) {
            throw Problem.invalid("relation", "请写明您是对方的什么人（20 个字以内），如：女儿。");
        }
        return relation;
    }

    /** Nobody under eighteen gives a mandate: a guardian acts (民法典第二十条、第二十三条). */
    PartBasis basis(@Nullable PartBasis said, NewParty party, Party self) {
        if (said == null || said.of != party.kind()) {
            throw Problem.invalid("basis", party.kind() == PartyKind.PERSON ? "请选择是监护人还是受委托。" : "请选择是法定代表人还是单位授权的经办人。");
        }
        if (check.isMinor(party.birthDate()) && said != PartBasis.GUARDIAN) {
            throw Problem.rule("basis", "对方未满 18 周岁，只能由监护人代办。", "民法典第二十条、第二十三条");
        }
        if (said == PartBasis.LEGAL_REPRESENTATIVE
                && party.legalPerson() != null
                && !NameKey.same(party.legalPerson(), self.name())) {
            throw Problem.invalid("legalPerson", "法定代表人（经营者）应是您本人；不是的，请选“单位授权的经办人”。");
        }
        return said;
    }

    /** The identity provider says that he may act for this enterprise. */
    @Transactional
    public void asserted(UUID accountId, AssertedIdentity.Enterprise enterprise) {
        NewParty checked = check.check(
                new NewParty(PartyKind.ENTERPRISE, enterprise.name(), enterprise.creditCode(), null, null, null));
        partyTable.insertIfUnknown(checked, IdentityLevel.ASSERTED);
        Party party = partyTable
                .byIdNumber(IdentityDocument.CREDIT_CODE, checked.idNumber())
                .filter(p -> p.sameAs(checked))
                .orElseThrow(() -> Problem.rule("统一身份认证的单位名称与这个信用代码在本系统的登记不一致，请带营业执照到窗口更正。", "一个信用代码只有一个单位"));
        UUID self =
                Objects.requireNonNull(accounts.find(accountId).orElseThrow().partyId());
        if (table.ofAccount(accountId).stream().noneMatch(p -> p.partyId().equals(party.id()))) {
            table.insert(fresh(
                    accountId,
                    self,
                    party.id(),
                    new PartChecks.Checked("经办人", PartBasis.AUTHORISED, ""),
                    IdentityLevel.ASSERTED));
        }
    }

    Part fresh(@Nullable UUID account, UUID holder, UUID party, PartChecks.Checked seen, IdentityLevel level) {
        return new Part(
                ids.next(), account, holder, party, seen.relation(), seen.basis(), level, null, null, clock.instant());
    }

    /** A mandate for everything, confirmed by the principal, is a part of the holder's as long as it holds. */
    void under(MandatedParts.Held held) {
        UUID holderId = held.holderId();
        List<Part> before = table.ofHolder(holderId).stream()
                .filter(p -> p.of(holderId, held.principalId()))
                .toList();
        boolean holderKnown = partyTable.find(holderId).filter(Party::proven).isPresent();
        if (!holderKnown || before.stream().anyMatch(p -> p.level() != IdentityLevel.CLAIMED)) {
            return;
        }
        before.forEach(p -> table.end(p.id(), "改凭委托书代办"));
        UUID account = partyTable.accountOf(holderId).orElse(null);
        PartChecks.Checked seen = new PartChecks.Checked(held.relation(), PartBasis.MANDATE, "");
        table.insert(
                fresh(account, holderId, held.principalId(), seen, IdentityLevel.SEEN),
                held.mandateId(),
                held.from(),
                held.until());
    }

    void endUnder(UUID mandateId, String reason) {
        table.endUnder(mandateId, reason);
    }

    @Transactional
    public void end(UUID partId, String reason) {
        if (!table.end(partId, reason)) {
            throw Problem.conflict("这个代办身份已经结束。");
        }
    }

    /** 民法典第一百七十三条、第一百七十五条: when either of the two dies, it is over. */
    public void endOf(UUID partyId, String reason) {
        table.endOf(partyId, reason);
    }
}
