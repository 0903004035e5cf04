package onewindow.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person, several parts: himself, a relative or ward, an enterprise. What is typed is a claim like any other: it opens
 * nobody's record. A window that saw the papers, or the phone on record, makes more of it.
 */
@Component
class Parts {
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
    record Wanted(NewParty party, @Nullable String relation, @Nullable PartBasis basis) {}

    List<Part> of(UUID accountId) {
        return table.ofAccount(accountId);
    }

    List<Part> actingFor(UUID partyId) {
        return table.forParty(partyId);
    }

    Part get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这个代办身份"));
    }

    /** The actor as this part lets him be seen; none when it has ended or is another account's. */
    Optional<Actor> as(Actor actor, UUID partId) {
        return table.find(partId)
                .filter(part -> part.accountId().equals(actor.accountId()))
                .filter(this::opens)
                .map(part -> actor.actingFor(
                        new Actor.ActingFor(part.id(), part.relation(), part.basis(), part.level(), actor.partyId()),
                        part.partyId()));
    }

    /** A relation that was only typed opens a party that was only typed, and never one that is known. */
    private boolean opens(Part part) {
        return part.level() != IdentityLevel.CLAIMED
                || partyTable
                        .find(part.partyId())
                        .filter(party -> party.level() == IdentityLevel.CLAIMED)
                        .isPresent();
    }

    @Transactional
    public Part add(Actor actor, Wanted wanted) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        Party self = self(account);
        NewParty party = check.check(wanted.party());
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
        return insert(account, party, relation, basis);
    }

    private Part insert(Account account, NewParty party, String relation, PartBasis basis) {
        String phone = accounts.phone(account);
        Optional<Party> recorded = partyTable
                .byIdNumber(IdentityPaper.of(party.kind(), party.paper(), party.idNumber()), party.idNumber())
                .filter(p -> party.kind() == PartyKind.PERSON)
                .filter(p -> p.name().equals(party.name()) && phone.equals(p.phone()));
        UUID partyId = recorded.map(Party::id).orElseGet(() -> partyTable.insertClaim(party.withPhone(phone)));
        Part part = new Part(
                ids.next(),
                account.id(),
                partyId,
                relation,
                basis,
                recorded.isPresent() ? IdentityLevel.SEEN : IdentityLevel.CLAIMED,
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

    private static String relation(@Nullable String typed) {
        String relation = typed == null ? "" : typed.strip();
        if (relation.isEmpty() || relation.codePointCount(0, relation.length()) > 20) {
            throw Problem.invalid("relation", "请写明您是对方的什么人（20 个字以内），如：女儿。");
        }
        return relation;
    }

    /** Nobody under eighteen gives a mandate: a guardian acts (民法典第二十条、第二十三条). */
    private PartBasis basis(@Nullable PartBasis said, NewParty party, Party self) {
        if (said == null || said.of != party.kind()) {
            throw Problem.invalid("basis", party.kind() == PartyKind.PERSON ? "请选择是监护人还是受委托。" : "请选择是法定代表人还是单位授权的经办人。");
        }
        if (check.isMinor(party.birthDate()) && said != PartBasis.GUARDIAN) {
            throw Problem.rule("basis", "对方未满 18 周岁，只能由监护人代办。", "民法典第二十条、第二十三条");
        }
        if (said == PartBasis.LEGAL_REPRESENTATIVE
                && party.legalPerson() != null
                && !party.legalPerson().equals(self.name())) {
            throw Problem.invalid("legalPerson", "法定代表人（经营者）应是您本人；不是的，请选“单位授权的经办人”。");
        }
        return said;
    }

    /** A clerk saw the papers of somebody who may act for this party. */
    @Transactional
    public Part open(Actor clerk, UUID partyId, UUID holderId, String relation, PartBasis basis, String evidence) {
        Party party = partyTable.find(partyId).orElseThrow(() -> Problem.notFound("这位当事人"));
        Party holder = partyTable.find(holderId).orElseThrow(() -> Problem.notFound("代办的人"));
        UUID account = partyTable
                .accountOf(holderId)
                .orElseThrow(() -> Problem.invalid("holderId", "代办的人还没有账号：请先用手机登录网上办事，填好本人的姓名和证件号码。"));
        NewParty typed = new NewParty(
                party.kind(), party.name(), party.idNumber(), null, null, null, party.paper(), party.birthDate());
        basis(basis, typed, holder);
        if (holderId.equals(partyId) || holder.level() == IdentityLevel.CLAIMED) {
            throw Problem.invalid("holderId", holderId.equals(partyId) ? "不能给自己代办。" : "代办的人自己的身份还没有核验，请先核验。");
        }
        Part part = table.ofAccount(account).stream()
                .filter(p -> p.partyId().equals(partyId))
                .findFirst()
                .orElseGet(() -> {
                    Part fresh = new Part(
                            ids.next(), account, partyId, relation(relation), basis, IdentityLevel.SEEN, clock.instant());
                    table.insert(fresh);
                    return fresh;
                });
        return confirm(clerk, part.id(), evidence);
    }

    /** A clerk compared what proves the relation: household book, mandate, licence. */
    @Transactional
    public Part confirm(Actor clerk, UUID partId, String evidence) {
        Part part = get(partId);
        table.checked(part.id(), java.util.Objects.requireNonNull(clerk.staffId()), evidence(evidence));
        return get(partId);
    }

    private static String evidence(@Nullable String typed) {
        String evidence = typed == null ? "" : typed.strip();
        if (evidence.codePointCount(0, evidence.length()) < 2 || evidence.length() > 100) {
            throw Problem.invalid("evidence", "请写明核对了什么凭证（2 到 100 个字），如：户口簿、出生医学证明、授权委托书、营业执照。");
        }
        return evidence;
    }

    @Transactional
    public void end(UUID partId, String reason) {
        if (!table.end(partId, reason)) {
            throw Problem.conflict("这个代办身份已经结束。");
        }
    }

    /** 民法典第一百七十三条、第一百七十五条: when either of the two dies, it is over. */
    void endOf(UUID partyId, String reason) {
        table.forParty(partyId).forEach(part -> table.end(part.id(), reason));
        partyTable
                .accountOf(partyId)
                .ifPresent(account -> table.ofAccount(account).forEach(part -> table.end(part.id(), reason)));
    }
}
