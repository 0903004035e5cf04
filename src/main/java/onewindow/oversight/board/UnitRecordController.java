package onewindow.oversight.board;

import java.time.LocalDate;
import onewindow.identity.Actor;
import onewindow.oversight.board.UnitRecords.Period;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What counts against a unit, and the lists behind every figure (C17, C18). */
@RestController
@RequestMapping("/api/desk/unit-record")
class UnitRecordController {
    private final UnitRecords records;
    private final UnitLists lists;
    private final LateLists lateLists;

    UnitRecordController(UnitRecords records, UnitLists lists, LateLists lateLists) {
        this.records = records;
        this.lists = lists;
        this.lateLists = lateLists;
    }

    @GetMapping
    UnitRecordView record(Actor actor, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        Period period = records.period(from, to);
        return records.of(actor.require(Rule.SUPERVISING), period);
    }

    @GetMapping("/acts")
    Slice<CountedAct> acts(
            Actor actor,
            @RequestParam UnitRecords.Counted what,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String place,
            @ParameterObject Slice.Request page) {
        return lists.acts(actor.require(Rule.SUPERVISING), what, records.period(from, to), place, page);
    }

    @GetMapping("/late")
    Slice<LateRow> late(
            Actor actor,
            @RequestParam LateLists.Late what,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String place,
            @ParameterObject Slice.Request page) {
        return lateLists.of(actor.require(Rule.SUPERVISING), what, records.period(from, to), place, page);
    }

    /** 首问负责: who was asked first, and who is responsible now. */
    @GetMapping("/first-asked")
    Slice<ResponsibleRow> firstAsked(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean moved,
            @RequestParam @Nullable String place,
            @ParameterObject Slice.Request page) {
        return lists.firstAsked(actor.require(Rule.SUPERVISING), moved, place, page);
    }
}
