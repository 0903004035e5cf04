package onewindow.cases.publicity;

import java.util.List;
import java.util.stream.Collectors;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseRemarks;
import onewindow.cases.publicity.ObjectionTable.Objection;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A posting ends well only when every objection has its finding; it is broken off only for one that was upheld. */
@Component
class ObjectionRules implements CaseGuard {
    private static final int SHOWN = 80;

    private final ObjectionTable table;

    ObjectionRules(ObjectionTable table) {
        this.table = table;
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        if (action.is(Trait.ENDS_PUBLICITY)) {
            return finish(table.of(file.id()), file);
        }
        boolean none = action.is(Trait.UPHOLDS_OBJECTION)
                && upheld(table.of(file.id()), file).isEmpty();
        return none ? "还没有核查认定成立的异议，请先逐条写明核查结论。" : null;
    }

    private static @Nullable String finish(List<Objection> objections, CaseFile file) {
        long open = objections.stream().filter(o -> o.answeredAt() == null).count();
        if (open > 0) {
            return "还有 " + open + " 条异议没有核查答复，答复以后才能结束公示。";
        }
        return upheld(objections, file).isEmpty() ? null : "有异议经核查成立，应当重新审核，不能按无异议结束公示。";
    }

    private static List<Objection> upheld(List<Objection> objections, CaseFile file) {
        CaseRemarks.Publicity posted = file.words().publicity();
        return objections.stream()
                .filter(o -> Boolean.TRUE.equals(o.upheld())
                        && posted != null
                        && o.postedFrom().equals(posted.from()))
                .toList();
    }

    @Override
    public @Nullable String cites(CaseFile file, CaseAction action) {
        if (!action.is(Trait.UPHOLDS_OBJECTION)) {
            return null;
        }
        return upheld(table.of(file.id()), file).stream()
                .map(o -> "异议“" + shortened(o.text()) + "”经核查成立：" + shortened(o.finding()))
                .collect(Collectors.joining("；"));
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() <= SHOWN ? String.valueOf(text) : text.substring(0, SHOWN) + "…";
    }
}
