package onewindow.catalogue.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemTable;
import onewindow.identity.Actor;
import onewindow.organisation.department.Departments;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.sheet.ImportReport;
import onewindow.platform.sheet.ImportReport.RowProblem;
import onewindow.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a file of items in: every good row as a draft, every bad row named with its reason, all in one transaction. The
 * same file again changes nothing. What is offered stays as it is until an editor offers the new draft.
 */
@Component
class ItemImport {
    private final ItemTable table;
    private final Departments departments;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Ids ids;
    private final ImportRuns runs;

    ItemImport(
            ItemTable table,
            Departments departments,
            TransactionTemplate transaction,
            ObjectMapper json,
            Ids ids,
            ImportRuns runs) {
        this.table = table;
        this.departments = departments;
        this.transaction = transaction;
        this.json = json;
        this.ids = ids;
        this.runs = runs;
    }

    /** What a file will do, sorted out before anything is written. */
    private static final class Plan {
        final List<ItemTable.Fresh> fresh = new ArrayList<>();
        final List<ItemTable.Fresh> changed = new ArrayList<>();
        int unchanged;
    }

    ImportReport run(Actor actor, String fileName, byte[] content) {
        ItemRows rows = ItemRows.read(SheetFile.read(content), departments.all());
        if (rows.rows == 0) {
            throw Problem.invalid("file", "没有可以导入的事项：文件里只有表头，没有填写内容。请从表头下面一行起填写，每个事项一行。");
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> store(actor, fileName, rows)));
    }

    private ImportReport store(Actor actor, String fileName, ItemRows rows) {
        table.lockAll();
        Map<String, ItemTable.Draft> known = table
                .drafts(rows.read.stream().map(ItemRows.Read::code).toList())
                .stream()
                .collect(Collectors.toMap(draft -> draft.draft().code(), Function.identity()));
        Plan plan = new Plan();
        rows.read.forEach(row -> plan(plan, rows, row, known.get(row.code())));
        table.insertAll(plan.fresh);
        table.saveAll(plan.changed);
        int imported = plan.fresh.size() + plan.changed.size();
        ImportReport report = new ImportReport(
                rows.rows,
                imported,
                plan.unchanged,
                rows.rejected,
                rows.problems.stream().limit(ImportReport.SHOWN).toList(),
                true);
        runs.remember(actor, fileName, report);
        return report;
    }

    private void plan(Plan plan, ItemRows rows, ItemRows.Read row, ItemTable.@Nullable Draft known) {
        ItemContent before = known == null ? ItemContent.sketch("", "", "", "") : known.draft();
        ObjectNode tree = json.valueToTree(before);
        ItemRows.keepKeys(row.patch(), before.materials());
        tree.setAll(row.patch());
        ItemContent after = json.treeToValue(tree, ItemContent.class);
        List<RowProblem> wrong = wrong(row, after);
        if (!wrong.isEmpty()) {
            rows.reject(wrong);
        } else if (known == null) {
            plan.fresh.add(new ItemTable.Fresh(ids.next(), after, GuideElements.missing(after)));
        } else if (after.equals(before)) {
            plan.unchanged++;
        } else {
            plan.changed.add(new ItemTable.Fresh(known.id(), after, GuideElements.missing(after)));
        }
    }

    /** What cannot be read, and what is wrong in what can; a cell is named once. */
    private static List<RowProblem> wrong(ItemRows.Read row, ItemContent after) {
        List<RowProblem> wrong = new ArrayList<>(row.wrong());
        List<String> named = wrong.stream().map(RowProblem::field).toList();
        List<FieldError> faults = new ArrayList<>(DraftCheck.broken(after));
        faults.addAll(OfferCheck.ways(after));
        for (FieldError error : faults) {
            String column = ItemColumns.chinese(error.field());
            if (!named.contains(column)) {
                wrong.add(new RowProblem(row.row(), Column.shown(row.name()), column, error.message()));
            }
        }
        return wrong;
    }
}
