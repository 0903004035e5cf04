package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

record UnitRecordView(Instant computedAt, LocalDate from, LocalDate to, List<String> how, List<UnitLine> units) {}
