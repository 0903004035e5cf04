package onewindow.identity.part;

import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.PartBasis;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyKind;
import onewindow.identity.party.PartyTable;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核对代办关系: what a clerk compared makes more of a part than what was typed. */
@Component
public class PartChecks {
    private final Parts parts;
    private final PartTable table;
    private final PartyTable partyTable;
    private final PartyCheck check;

    PartChecks(Parts parts, PartTable table, PartyTable partyTable, PartyCheck check) {
        this.parts = parts;
        this.table = table;
        this.partyTable = partyTable;
        this.check = check;
    }

    /** What a clerk read in the papers. */
    public record Checked(String relation, PartBasis basis, String evidence) {
        public static Checked of(@Nullable String relation, PartBasis basis, @Nullable String evidence) {
            return new Checked(Parts.relation(relation), basis, PartChecks.evidence(evidence));
        }
    }

    /**
     * A clerk saw the papers of somebody who may act for this party.
     *
     * @param agreed by a code to the party's own phone
     */
    @Transactional
    public Part open(Actor clerk, UUID partyId, UUID holderId, Checked seen, boolean agreed) {
        Party party = known(partyId, "partyId", "要办的人（单位）");
        Party holder = known(holderId, "holderId", "代办的人");
        UUID account = partyTable
                .accountOf(holderId)
                .orElseThrow(() -> Problem.invalid("holderId", "代办的人还没有账号：请先用手机登录网上办事，填好本人的姓名和证件号码。"));
        if (holderId.equals(partyId)) {
            throw Problem.invalid("holderId", "不能给自己代办。");
        }
        Part part = table.ofHolder(holderId).stream()
                .filter(p -> p.partyId().equals(partyId))
                .findFirst()
                .orElseGet(() -> {
                    Part made = parts.fresh(account, holderId, partyId, seen, IdentityLevel.CLAIMED);
                    table.insert(made);
                    return made;
                });
        return confirm(clerk, part, party, holder, seen, agreed);
    }

    /**
     * A clerk compared what proves the relation: household book, mandate, licence. Whoever is of age says so himself, by his
     * own phone; else a second clerk has compared it too (民法典第一百六十五条).
     */
    @Transactional
    public Part confirm(Actor clerk, UUID partId, @Nullable String evidence, boolean agreed) {
        Part part = parts.get(partId);
        Checked seen = new Checked(part.relation(), part.basis(), evidence(evidence));
        Party party = known(part.partyId(), "partyId", "要办的人（单位）");
        Party holder = known(part.holderId(), "holderId", "代办的人");
        return confirm(clerk, part, party, holder, seen, agreed);
    }

    private Part confirm(Actor clerk, Part part, Party party, Party holder, Checked seen, boolean agreed) {
        NewParty typed = new NewParty(
                party.kind(), party.name(), party.idNumber(), null, null, null, party.paper(), party.birthDate());
        parts.basis(seen.basis(), typed, holder);
        if (holder.kind() != PartyKind.PERSON || check.isMinor(holder.birthDate())) {
            throw Problem.rule("holderId", "未满 18 周岁不能代别人办事，代办的应是成年的自然人。", "民法典第十七条、第十八条");
        }
        UUID me = Objects.requireNonNull(clerk.staffId());
        UUID first = part.checkedBy();
        boolean second = first != null && !first.equals(me) && part.basis() == seen.basis();
        boolean enough = agreed || second || part.level() != IdentityLevel.CLAIMED || !needsHisWord(party);
        table.checked(part.id(), me, seen, enough);
        return parts.get(part.id());
    }

    private boolean needsHisWord(Party party) {
        return party.kind() == PartyKind.PERSON && !check.isMinor(party.birthDate());
    }

    /** Known by his paper and alive. */
    private Party known(UUID id, String field, String who) {
        Party party = partyTable.find(id).orElseThrow(() -> Problem.notFound(who));
        if (!party.proven() || party.diedOn() != null) {
            throw Problem.invalid(field, party.proven() ? who + "已登记死亡。" : who + "自己的身份还没有核验，请先核对证件原件。");
        }
        return party;
    }

    private static String evidence(@Nullable String typed) {
        String evidence = typed == null ? "" : typed.strip();
        if (evidence.codePointCount(0, evidence.length()) < 2 || evidence.length() > 100) {
            throw Problem.invalid("evidence", "请写明核对了什么凭证（2 到 100 个字），如：户口簿、出生医学证明、授权委托书、营业执照。");
        }
        return evidence;
    }
}
