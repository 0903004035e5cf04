package onewindow.cases.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.Need;
import onewindow.cases.bulk.BulkRun.BulkRequest;
import onewindow.cases.bulk.BulkRun.Chosen;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Runs as their owner handles them: begun, looked at, stopped, taken up again. */
@Component
class BulkRuns {
    static final int MOST = 500;
    private static final int LONGEST_NOTE = 1000;

    private final BulkTable table;
    private final Cases cases;
    private final CaseSurroundings around;
    private final Ids ids;

    BulkRuns(BulkTable table, Cases cases, CaseSurroundings around, Ids ids) {
        this.table = table;
        this.cases = cases;
        this.around = around;
        this.ids = ids;
    }

    /** Of the cases that are chosen, each once and each one's own to see. */
    List<CaseFile> files(Actor actor, List<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw Problem.invalid("cases", "请先选办件。");
        }
        List<UUID> distinct = chosen.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw Problem.invalid("cases", "一次最多 " + MOST + " 件，您选了 " + distinct.size() + " 件。请分几次办。");
        }
        return cases.all(actor, distinct);
    }

    /** What an act needs is asked for here, before anything starts; whether each case allows it, when its turn comes. */
    BulkRun start(Actor actor, BulkRequest wanted, List<Chosen> chosen) {
        BulkRun before = table.underKey(actor.accountId(), wanted.key()).orElse(null);
        if (before != null) {
            return before;
        }
        check(wanted);
        Map<UUID, Chosen> distinct = new LinkedHashMap<>();
        chosen.forEach(one -> distinct.putIfAbsent(one.id(), one));
        files(actor, List.copyOf(distinct.keySet()));
        BulkRun run = new BulkRun(
                ids.next(),
                actor.accountId(),
                actor.address(),
                wanted.act(),
                wanted.note(),
                wanted.targetStaffId(),
                around.now(),
                null,
                null);
        try {
            table.insert(run, wanted.key(), List.copyOf(distinct.values()));
        } catch (DuplicateKeyException e) {
            return table.underKey(actor.accountId(), wanted.key()).orElseThrow();
        }
        String what = wanted.act().chinese() + "，" + distinct.size() + " 件";
        around.audit().record(actor, CaseAuditAct.BULK_STARTED, run.id(), what);
        return run;
    }

    private static void check(BulkRequest wanted) {
        if (!wanted.act().is(Trait.IN_BULK)) {
            throw Problem.invalid("act", "“" + wanted.act().chinese() + "”要逐件办，不能批量。");
        }
        @Nullable String note = wanted.note();
        if (wanted.act().row().needs().contains(Need.NOTE) && note == null) {
            throw Problem.invalid("note", "请写明原因或意见。");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "最多 " + LONGEST_NOTE + " 个字。");
        }
        if (wanted.act().row().needs().contains(Need.TARGET_STAFF) && wanted.targetStaffId() == null) {
            throw Problem.invalid("targetStaffId", "请指定接手的人。");
        }
    }

    /** A run is its owner's alone. */
    BulkRun get(Actor actor, UUID id) {
        BulkRun run = table.find(id).orElseThrow(() -> Problem.notFound("这次批量办理"));
        if (!run.accountId().equals(actor.accountId())) {
            throw around.audit().hidden(actor, "这次批量办理", "BULK_RUN", id, "查看批量办理");
        }
        return run;
    }

    /** What is done stays done; the rest is left as it is. */
    BulkRun cancel(Actor actor, UUID id) {
        BulkRun run = get(actor, id);
        if (!table.cancel(id, around.now()) && run.cancelledAt() == null) {
            throw Problem.conflict("这次批量办理刚才已经办完了，停不了。");
        }
        around.audit().record(actor, CaseAuditAct.BULK_CANCELLED, id, run.act().chinese());
        return get(actor, id);
    }

    BulkRun again(Actor actor, UUID id) {
        BulkRun run = get(actor, id);
        if (table.again(id) == 0) {
            throw Problem.conflict("没有要重办的，或者还在办，请刷新后再看。");
        }
        around.audit().record(actor, CaseAuditAct.BULK_AGAIN, id, run.act().chinese());
        return get(actor, id);
    }
}
