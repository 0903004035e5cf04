package onewindow.oversight.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.people.CaseAccess;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.oversight.OversightAuditAct;
import onewindow.oversight.StaffNotices;
import onewindow.oversight.urging.UrgingTable.Addressee;
import onewindow.oversight.urging.UrgingTable.Line;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 催一催: once a working day, to whoever has the case and his director, on record. */
@RestController
class UrgingController {
    private final UrgingTable table;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final StaffNotices notices;
    private final Audit audit;
    private final Calendars calendars;

    UrgingController(
            UrgingTable table,
            CaseFiles cases,
            CaseAccess access,
            StaffNotices notices,
            Audit audit,
            Calendars calendars) {
        this.table = table;
        this.cases = cases;
        this.access = access;
        this.notices = notices;
        this.audit = audit;
        this.calendars = calendars;
    }

    /**
     * @param mayUrge the button is there
     * @param whyNot why it cannot be pressed just now; null: it can, or the case waits for nobody here
     * @param done newest first
     */
    record UrgingView(boolean mayUrge, @Nullable String whyNot, List<Line> done) {}

    @GetMapping("/api/my/cases/{id}/urgings")
    UrgingView mine(@PathVariable UUID id, Actor actor) {
        return view(own(id, actor));
    }

    @PostMapping("/api/my/cases/{id}/urgings")
    @Transactional
    public UrgingView urge(@PathVariable UUID id, Actor actor) {
        CaseSummary mine = own(id, actor);
        if (!waitsForTheOffice(mine)) {
            throw Problem.conflict(
                    mine.status() == CaseStatus.AWAITING_SUPPLEMENT ? "这件在等您补材料，补齐以后才接着办。" : "这件已经办完了，不用再催。");
        }
        List<Addressee> whom = table.addressees(id, calendars.today());
        String told = whom.isEmpty() ? "（没有在岗的人，已记录在案）" : names(whom);
        if (!table.insert(id, workDay(), calendars.instant(), told)) {
            throw Problem.conflict("今天已经催过了，下一个工作日可以再催。");
        }
        notices.tell(
                whom.stream().map(Addressee::id).toList(),
                new StaffNotices.Notice(
                        "urging:" + id + ":" + workDay(),
                        "申请人催办",
                        "“" + mine.itemName() + "”（" + mine.number() + "）的申请人催办，请抓紧办理。",
                        id,
                        null));
        audit.record(actor, OversightAuditAct.CASE_URGED, id, "告诉" + told);
        return view(mine);
    }

    @GetMapping("/api/desk/cases/{id}/urgings")
    List<Line> ofCase(@PathVariable UUID id, Actor actor) {
        if (!access.mayRead(actor, id)) {
            throw audit.hidden(actor, "这件办件", "CASE", id, "看催办");
        }
        return table.lines(id);
    }

    private CaseSummary own(UUID id, Actor actor) {
        CaseSummary mine = cases.summary(id).orElseThrow(() -> Problem.notFound("这件办件"));
        if (!mine.partyId().equals(actor.partyId())) {
            throw audit.hidden(actor, "这件办件", "CASE", id, "催办");
        }
        return mine;
    }

    private UrgingView view(CaseSummary mine) {
        boolean may = waitsForTheOffice(mine);
        boolean urged = may && table.urgedOn(mine.id(), workDay());
        return new UrgingView(may, urged ? "今天已经催过了，下一个工作日可以再催。" : null, table.lines(mine.id()));
    }

    private static boolean waitsForTheOffice(CaseSummary mine) {
        return mine.status().open() && mine.status() != CaseStatus.AWAITING_SUPPLEMENT;
    }

    private static String names(List<Addressee> whom) {
        return whom.stream().map(Addressee::name).collect(Collectors.joining("、"));
    }

    /** A day of rest belongs to the working day before it. */
    private LocalDate workDay() {
        LocalDate day = calendars.today();
        while (!calendars.current().isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
