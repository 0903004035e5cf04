package onewindow.cases.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import onewindow.cases.ActRequest;
import onewindow.cases.Cases;
import onewindow.cases.bulk.BulkRun.State;
import onewindow.cases.bulk.BulkRun.Waiting;
import onewindow.identity.Actor;
import onewindow.identity.staff.Accounts;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what is waiting, a few cases of each run in turn, every case in its own transaction. */
@Component
class BulkWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    private static final int IN_TURN = 20;

    private final BulkTable table;
    private final Cases cases;
    private final Accounts accounts;
    private final Clock clock;

    BulkWork(BulkTable table, Cases cases, Accounts accounts, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param stop the program is shutting down; what is left is taken up after the next start */
    void untilNothingWaits(BooleanSupplier stop) {
        List<BulkRun> open = table.unfinished();
        while (!open.isEmpty() && !stop.getAsBoolean()) {
            for (BulkRun run : open) {
                some(run, stop);
            }
            open = table.unfinished();
        }
    }

    private void some(BulkRun run, BooleanSupplier stop) {
        for (int i = 0; i < IN_TURN && !stop.getAsBoolean(); i++) {
            Optional<Waiting> next = table.next(run.id());
            if (next.isEmpty()) {
                table.finish(run, clock.instant());
                return;
            }
            Waiting waiting = next.get();
            String why = tried(run, waiting);
            State state = why == null ? State.DONE : State.FAILED;
            table.settle(run.id(), waiting.caseId(), state, why, clock.instant());
        }
    }

    /** Why it could not be done; null when it is done. Who asked for it acts by the posts he holds at this moment. */
    private @Nullable String tried(BulkRun run, Waiting waiting) {
        Optional<Actor> actor = accounts.actor(run.accountId(), run.address());
        if (actor.isEmpty()) {
            return "提交人的账号已经停用。";
        }
        try {
            cases.actInBulk(actor.get(), waiting.caseId(), run.act(), request(run, waiting), run.id());
            return null;
        } catch (Problem e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("bulk run {}, case {}", run.id(), waiting.caseId(), e);
            return "系统出了点问题，这件没有办成，请重试。";
        }
    }

    private static ActRequest request(BulkRun run, Waiting waiting) {
        return ActRequest.inBulk(waiting.version(), run.onceKey(), run.note(), run.targetStaffId());
    }
}
