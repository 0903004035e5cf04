package onewindow.cases.reissue;

import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary.Channel;
import onewindow.cases.Cases;
import onewindow.cases.act.CaseWriter;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.reissue.ReissueTable.Replacing;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** 补办 is asked for: a new case begins, linked to the one whose result was lost. */
@Component
class Reissues {
    private final Cases cases;
    private final CaseTable table;
    private final CaseWriter writer;
    private final ReissueTable links;
    private final CaseSurroundings around;
    private final Ids ids;

    Reissues(Cases cases, CaseTable table, CaseWriter writer, ReissueTable links, CaseSurroundings around, Ids ids) {
        this.cases = cases;
        this.table = table;
        this.writer = writer;
        this.links = links;
        this.around = around;
        this.ids = ids;
    }

    CaseFile ask(Actor actor, UUID originId, @Nullable String reason, String key) {
        CaseFile origin = cases.get(actor, originId);
        Replacing before = links.replacing(originId).orElse(null);
        if (before != null && before.key().equals(key)) {
            return cases.get(actor, before.id());
        }
        String whyNot = whyNot(actor, origin, before);
        if (whyNot != null) {
            throw before == null ? Problem.rule(whyNot, "补办的前提") : Problem.conflict(whyNot);
        }
        try {
            return writer.within(() -> open(actor, origin, reason, key));
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这件的补办刚才已经有人提出了，请刷新后再看。");
        }
    }

    private CaseFile open(Actor actor, CaseFile origin, @Nullable String reason, String key) {
        UUID id = ids.next();
        Channel channel = actor.kind() == Actor.Kind.CITIZEN ? Channel.ONLINE : Channel.WINDOW;
        table.openReissue(id, origin, channel, around.now());
        return cases.askReissue(actor, table.find(id).orElseThrow(), key, reason);
    }

    /** Why this case's result cannot be asked for once more by this person; null when it can. */
    @Nullable
    String whyNot(Actor actor, CaseFile origin, @Nullable Replacing before) {
        if (!CaseAccess.mayAskReissue(actor, origin)) {
            return "补办由申请人提出，或者由收件的窗口代为登记。";
        }
        if (origin.status() != CaseStatus.DELIVERED
                || !Boolean.TRUE.equals(origin.decision().approved())) {
            return "只有准予并已经送达的结果才能补办。";
        }
        if (before != null) {
            return before.givenOut()
                    ? "这件的结果已经补发过（" + before.number() + "），再丢失的，请在补发的那一件上申请。"
                    : "这件的补办正在办（" + before.number() + "）。";
        }
        return null;
    }
}
