package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.oversight.board.UnitRecords.Counts;
import onewindow.oversight.board.UnitRecords.Period;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record UnitRecordView(Instant computedAt, LocalDate from, LocalDate to, List<String> how, List<UnitLine> units) {}
