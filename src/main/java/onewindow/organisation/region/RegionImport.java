package onewindow.organisation.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.audit.Audit;
import onewindow.organisation.department.DepartmentProvision;
import onewindow.organisation.site.SiteProvision;
import onewindow.platform.Problem;
import onewindow.platform.sheet.ImportReport;
import onewindow.platform.sheet.ImportReport.RowProblem;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a division file into the tree: bad rows are named with their reason, good rows go in, each with its site, and all of it
 * happens or none.
 */
@Component
public class RegionImport {
    private static final int BATCH = 5000;

    private final RegionStage stage;
    private final SiteProvision sites;
    private final DepartmentProvision departments;
    private final Audit audit;

    RegionImport(RegionStage stage, SiteProvision sites, DepartmentProvision departments, Audit audit) {
        this.stage = stage;
        this.sites = sites;
        this.departments = departments;
        this.audit = audit;
    }

    /** What was noticed so far; only the first thousand of each kind are kept. */
    private static final class Notes {
        private final List<RowProblem> faults = new ArrayList<>();
        private final List<RowProblem> oddities = new ArrayList<>();
        private int rows;
        private int rejected;

        void reject(RowProblem problem) {
            rejected++;
            keep(faults, problem);
        }

        void reject(RegionStage.Findings found) {
            rejected += (int) found.count();
            found.first().forEach(problem -> keep(faults, problem));
        }

        static void keep(List<RowProblem> kept, RowProblem problem) {
            if (kept.size() < ImportReport.SHOWN) {
                kept.add(problem);
            }
        }

        /** Refused rows first when there is not room for all; then as the file has them. */
        List<RowProblem> problems() {
            return Stream.concat(faults.stream(), oddities.stream())
                    .limit(ImportReport.SHOWN)
                    .sorted(Comparator.comparingInt(RowProblem::row))
                    .toList();
        }
    }

    @Transactional
    public ImportReport run(Actor actor, InputStreamSource file, String fileName) {
        ImportReport report = run(file);
        String detail = fileName + "：" + report.rows() + " 行，导入 " + report.imported() + "，拒绝 " + report.rejected();
        audit.record(actor, RegionAuditAct.REGIONS_IMPORTED, fileName, detail);
        return report;
    }

    @Transactional
    public ImportReport run(InputStreamSource file) {
        Notes notes = new Notes();
        stage.open();
        read(file, notes);
        stage.index();
        notes.reject(stage.dropDuplicates());
        notes.reject(stage.dropAbolished());
        long ancestors = stage.addAncestors(KnownRegions.withAncestors(stage.missingAbove()));
        for (Level level : Level.values()) {
            notes.reject(stage.dropOrphans(level));
        }
        return merge(notes, (int) ancestors);
    }

    private ImportReport merge(Notes notes, int ancestors) {
        stage.renamed().first().forEach(problem -> Notes.keep(notes.oddities, problem));
        List<String> renamed = stage.renamedCodes();
        int good = (int) stage.count();
        int imported = stage.merge() - ancestors;
        sites.establish();
        sites.rename(renamed);
        departments.establish();
        return new ImportReport(notes.rows, imported, good - imported, notes.rejected, notes.problems(), true);
    }

    private void read(InputStreamSource file, Notes notes) {
        List<RegionStage.Staged> batch = new ArrayList<>(BATCH);
        try (RegionRows rows = new RegionRows(RegionFile.open(file))) {
            rows.forEach(row -> {
                notes.rows++;
                take(row, rows.level(), notes, batch);
                if (batch.size() == BATCH) {
                    stage.add(batch);
                    batch.clear();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.add(batch);
        if (notes.rows == 0) {
            throw Problem.invalid("file", "没有可以导入的区划：文件里只有表头，没有内容。");
        }
    }

    private static void take(
            RegionRows.RegionRow row,
            @org.jspecify.annotations.Nullable Level level,
            Notes notes,
            List<RegionStage.Staged> batch) {
        DivisionRule.Division given = row.given();
        DivisionRule.Fault fault = DivisionRule.fault(given, level);
        if (fault != null) {
            notes.reject(new RowProblem(row.row(), given.name(), fault.field(), fault.message()));
            return;
        }
        RegionCode code = RegionCode.of(given.code());
        batch.add(new RegionStage.Staged(row.row(), code, given.name()));
        String oddity = DivisionRule.oddity(code, given.name());
        if (oddity != null) {
            Notes.keep(notes.oddities, new RowProblem(row.row(), given.name(), "name", oddity));
        }
    }
}
