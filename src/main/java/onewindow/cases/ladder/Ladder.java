package onewindow.cases.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.ladder.CoordinationTable.Answer;
import onewindow.cases.ladder.CoordinationTable.Coordination;
import onewindow.cases.ladder.CoordinationTable.Outcome;
import onewindow.cases.ladder.CoordinationTable.Waiting;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.WaitingWork;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.db.Slice;
import onewindow.platform.files.StoredFile;
import onewindow.platform.files.StoredFiles;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a difficulty up, and writes down what each step decided; no step is passed over. */
@Component
class Ladder implements WaitingWork {
    private static final int LONGEST = 2000;

    private final CoordinationTable table;
    private final Cases cases;
    private final CaseSurroundings around;
    private final Ids ids;
    private final StoredFiles files;

    Ladder(CoordinationTable table, Cases cases, CaseSurroundings around, Ids ids, StoredFiles files) {
        this.files = files;
        this.table = table;
        this.cases = cases;
        this.around = around;
        this.ids = ids;
    }

    /**
     * What a step says.
     *
     * @param attendees who was there, of a meeting
     * @param minutesFile the upload of its signed minutes
     */
    record MeetingDecision(
            Outcome outcome,
            String decision,
            @Nullable String minutes,
            LocalDate heldOn,
            @Nullable String attendees,
            @Nullable UUID minutesFile) {}

    @Transactional
    public void raise(Actor actor, UUID caseId, String difficulty) {
        CaseFile file = cases.get(actor.require(Role.WINDOW_CLERK, Role.HANDLER), caseId);
        if (!file.status().open()) {
            throw Problem.conflict("这件现在是“" + file.status().chinese + "”，不用再协调。");
        }
        String by = around.people().staff(actor, "工作人员").name();
        begin(caseId, Rung.CENTRE_HEAD, words("difficulty", difficulty), by);
        around.audit().record(actor, CaseAuditAct.RAISE_DIFFICULTY, caseId, file.numberText());
    }

    private void begin(UUID caseId, Rung step, String difficulty, String by) {
        LocalDate today = around.calendars().today();
        LocalDate due =
                around.calendars().current().plusWorkingDays(today, step.days).date();
        try {
            table.raise(new Coordination(
                    ids.next(),
                    caseId,
                    step,
                    difficulty,
                    by,
                    around.now(),
                    due,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("这件已经提请协调，正等答复，不用再提。");
        }
    }

    /** @throws Problem where this person does not lead the site, the step is not open, or there is none above */
    @Transactional
    public void answer(Actor actor, UUID caseId, UUID id, MeetingDecision said) {
        CaseFile file = cases.get(actor, caseId);
        Coordination asked = table.of(caseId).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这次协调"));
        if (!mayAnswer(actor, file)) {
            around.audit().refused(actor, CaseAuditAct.ANSWER_DIFFICULTY, caseId, asked.step().chinese);
            throw Problem.notAllowed("协调结果由受理场所的中心主任登记。");
        }
        Rung above = asked.step().above();
        if (said.outcome() == Outcome.TAKEN_UP && above == null) {
            throw Problem.invalid("outcome", asked.step().chinese + "已经是最高一级，请写明决定。");
        }
        if (said.heldOn().isAfter(around.calendars().today())) {
            throw Problem.invalid("heldOn", "开会日期不能在今天以后。");
        }
        if (asked.step().meeting()) {
            requireMinutes(asked, said);
        }
        write(actor, file, asked, said);
        if (said.outcome() == Outcome.TAKEN_UP && above != null) {
            begin(
                    caseId,
                    above,
                    asked.difficulty(),
                    around.people().staff(actor, "中心主任").name());
        }
    }

    /** The centre head registers what a meeting decided; he does not decide it. */
    private static void requireMinutes(Coordination asked, MeetingDecision said) {
        List<FieldError> missing = new ArrayList<>();
        String there = said.attendees() == null ? "" : said.attendees();
        if (Stream.of(there.split("[、,，;；\\s]+"))
                        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                        .distinct()
                        .count()
                < 2) {
            missing.add(new FieldError("attendees", "请写明" + asked.step().chinese + "到会的负责人（至少两位，写姓名）。"));
        }
        if (said.minutesFile() == null) {
            missing.add(new FieldError("minutesFile", "请上传签过字的会议纪要（照片或 PDF），" + asked.step().chinese + "的决定以它为准。"));
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    private void write(Actor actor, CaseFile file, Coordination asked, MeetingDecision said) {
        String minutes = said.minutes() == null || said.minutes().isBlank() ? null : words("minutes", said.minutes());
        String by = around.people().staff(actor, Role.CENTRE_DIRECTOR.chinese).name();
        Answer answer = new Answer(
                said.outcome(),
                words("decision", said.decision()),
                minutes,
                said.heldOn(),
                by,
                around.now(),
                asked.step().meeting() && said.attendees() != null ? words("attendees", said.attendees()) : null,
                asked.step().meeting() && said.minutesFile() != null
                        ? files.use(said.minutesFile(), actor.staffId(), "minutesFile")
                                .id()
                        : null);
        refuseScanOfAnother(asked, answer);
        if (!table.answer(asked.id(), answer)) {
            throw Problem.conflict("这一级刚才已经答复了，请刷新后再看。");
        }
        around.audit()
                .record(
                        actor,
                        CaseAuditAct.ANSWER_DIFFICULTY,
                        file.id(),
                        file.numberText() + " " + asked.step().chinese
                                + (said.outcome() == Outcome.TAKEN_UP ? "：上提" : "：已定"));
    }

    /** One meeting may decide on several cases; one scan never shows two meetings. */
    private void refuseScanOfAnother(Coordination asked, Answer answer) {
        if (answer.minutesFile() == null) {
            return;
        }
        table.sameScan(answer.minutesFile(), asked.step(), answer.heldOn()).ifPresent(other -> {
            String day = WorkCalendar.said(other.heldOn(), around.calendars().today());
            throw Problem.invalid(
                    "minutesFile", "这份扫描件已经用作另一次会议（" + other.step().chinese + "，" + day + "）的纪要，请上传这次会议的。");
        });
    }

    static boolean mayAnswer(Actor actor, CaseFile file) {
        return actor.has(Role.CENTRE_DIRECTOR, RegionCode.of(file.place().siteRegion()));
    }

    private static String words(String field, String given) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid(field, "请写明内容，不超过 " + LONGEST + " 个字。");
        }
        return text;
    }

    /** The minutes of a meeting, for whoever may see the case; the look stays on record. */
    @Transactional
    public StoredFile minutes(Actor actor, UUID caseId, UUID step) {
        CaseFile file = cases.get(actor, caseId);
        UUID id = table.of(caseId).stream()
                .filter(c -> c.id().equals(step))
                .map(Coordination::minutesFile)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这份会议纪要"));
        StoredFile stored = files.info(id);
        around.audit().record(actor, CaseAuditAct.READ_FILE, file.id(), "会议纪要 " + stored.name());
        return stored;
    }

    List<Coordination> of(UUID caseId) {
        return table.of(caseId);
    }

    Slice<Waiting> waiting(Actor actor, Slice.Request page) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return table.waiting(actor.regions(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR), page);
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        List<RegionCode> regions = actor.regions(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return regions.isEmpty() ? Map.of() : Map.of("coordination", table.countWaiting(regions));
    }
}
