package onewindow.identity.party;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Party;
import onewindow.identity.party.IdentityChecks.How;
import onewindow.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 身份并入: what was done under a claim becomes the party's, or the claim becomes the party when there was none. An act on
 * record, told to the person on every phone known, with what was moved, room by room.
 */
@Component
public class PartyJoins {
    private final PartyTable table;
    private final PartyStandings standings;
    private final ObjectProvider<PartyReferences> rooms;
    private final PartyEvents events;
    private final PartyJoinLog log;

    PartyJoins(
            PartyTable table,
            PartyStandings standings,
            ObjectProvider<PartyReferences> rooms,
            PartyEvents events,
            PartyJoinLog log) {
        this.table = table;
        this.standings = standings;
        this.rooms = rooms;
        this.events = events;
        this.log = log;
    }

    /** @param moved how many records each room moved, those that moved none left out */
    public record Joined(UUID partyId, boolean promoted, Map<String, Integer> moved) {
        public String text() {
            return moved.isEmpty()
                    ? "没有需要改挂的记录"
                    : moved.entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue() + " 条")
                            .collect(Collectors.joining("、"));
        }
    }

    /** Whether anything was done in this name that a new name would falsify. */
    public boolean acted(UUID claim) {
        return rooms.stream().anyMatch(room -> room.acted(claim));
    }

    /** What was typed wrongly and led to nothing gives way to what was typed now. */
    public void replace(UUID claim, Party by) {
        standings.joined(claim, by.id());
        repoint(claim, by);
    }

    public void raise(UUID party, IdentityLevel level) {
        standings.raise(party, level);
    }

    private Map<String, Integer> repoint(UUID from, Party to) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        rooms.stream().sorted(Comparator.comparing(PartyReferences::room)).forEach(room -> {
            int count = room.repoint(from, to);
            if (count > 0) {
                moved.merge(room.room(), count, Integer::sum);
            }
        });
        return moved;
    }

    /** To the party of the number; under another name that is put right first. */
    public Joined into(Actor actor, Party claim, Party party, How how, boolean tied) {
        if (!claim.sameAs(party)) {
            throw Problem.rule("自报的姓名（名称）与这个证件号码已登记的不一致，不能并入。请先按证件核对：登记有误的先更正，自报有误的请本人改正后再办。", "一个证件号码只有一位当事人");
        }
        standings.joined(claim.id(), party.id());
        Map<String, Integer> moved = repoint(claim.id(), party);
        Joined joined = new Joined(party.id(), false, moved);
        log.write(actor, claim, joined, how, tied);
        events.tell(
                party.id(),
                "身份已核实",
                "您在网上自报身份办理的事项（" + joined.text() + "）经" + how.chinese + "，已归入您名下。不是您办的，请马上到就近窗口说明。",
                party.phone(),
                claim.phone());
        return joined;
    }

    /** Nobody of that number was known: the claim is now the person. Its phone counts only when it was proved to be his. */
    public Joined promote(Actor actor, Party claim, How how, IdentityLevel level, boolean phoneProved) {
        standings.promote(claim.id(), level);
        if (!phoneProved) {
            table.setPhone(claim.id(), null);
        }
        Joined joined = new Joined(claim.id(), true, Map.of());
        log.write(actor, claim, joined, how, phoneProved);
        events.tell(
                claim.id(),
                "身份已核实",
                "您在网上自报的身份经" + how.chinese + "，已经核实。" + (phoneProved ? "" : "这部手机没有核对，不再能查看您的办件。")
                        + "不是您本人去核实的，请马上到就近窗口说明。",
                claim.phone());
        return joined;
    }
}
