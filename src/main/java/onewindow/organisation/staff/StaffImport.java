package onewindow.organisation.staff;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.identity.staff.Accounts;
import onewindow.organisation.site.SiteTable;
import onewindow.organisation.staff.StaffAdminController.StaffRequest;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.sheet.ImportReport;
import onewindow.platform.sheet.ImportReport.RowProblem;
import onewindow.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in a roll of staff: each good row opens one account, each bad row is named with its reason. */
@Component
class StaffImport {
    /** An account opened, with the password (or half of it, until another administrator confirms) for its owner in person. */
    record Opened(
            String name,
            String username,
            String siteName,
            @Nullable String oneTimePassword,
            boolean half) {}

    record StaffImported(ImportReport report, List<Opened> opened) {}

    private final StaffOffice office;
    private final StaffTable table;
    private final SiteTable sites;
    private final Validator validator;
    private final Audit audit;

    StaffImport(StaffOffice office, StaffTable table, SiteTable sites, Validator validator, Audit audit) {
        this.validator = validator;
        this.office = office;
        this.table = table;
        this.sites = sites;
        this.audit = audit;
    }

    /** Row by row: somebody's account does not wait for the mistakes in another's row. */
    StaffImported run(Actor actor, String fileName, byte[] content) {
        List<StaffRoll.Line> lines = StaffRoll.read(SheetFile.read(content).getFirst());
        List<Opened> opened = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        int unchanged = 0;
        for (StaffRoll.Line line : lines) {
            if (table.known(line.at(StaffRoll.Column.USERNAME), line.at(StaffRoll.Column.BADGE))) {
                unchanged++;
            } else {
                hire(actor, line, opened, problems);
            }
        }
        String detail = fileName + "：" + lines.size() + " 行，开通 " + opened.size() + " 人";
        audit.record(actor, StaffAuditAct.STAFF_IMPORTED, fileName, detail);
        int rejected = lines.size() - opened.size() - unchanged;
        return new StaffImported(
                new ImportReport(lines.size(), opened.size(), unchanged, rejected, problems, true), opened);
    }

    private void hire(Actor actor, StaffRoll.Line line, List<Opened> opened, List<RowProblem> problems) {
        String name = line.at(StaffRoll.Column.NAME);
        try {
            StaffRequest wanted = checked(line);
            StaffOffice.Hired hired = office.hire(actor, wanted.wanted());
            opened.add(new Opened(
                    name,
                    wanted.username(),
                    line.at(StaffRoll.Column.SITE),
                    hired.password().oneTimePassword(),
                    hired.password().half()));
        } catch (Problem fault) {
            if (fault.errors().isEmpty()) {
                problems.add(new RowProblem(line.row(), name, "", String.valueOf(fault.getMessage())));
            }
            fault.errors()
                    .forEach(error -> problems.add(new RowProblem(
                            line.row(), name, StaffRoll.Column.ofField(error.field()), error.message())));
        }
    }

    /** What is asked of the form on the page is asked of a row; a field is named once. */
    private StaffRequest checked(StaffRoll.Line line) {
        List<FieldError> faults = new ArrayList<>();
        StaffRequest request = line.request(sites::called, faults);
        List<String> named = faults.stream().map(FieldError::field).toList();
        validator.validate(request).stream()
                .map(fault -> new FieldError(fault.getPropertyPath().toString(), fault.getMessage()))
                .filter(fault -> !named.contains(fault.field()))
                .forEach(faults::add);
        String phone = line.at(StaffRoll.Column.PHONE);
        if (!phone.isBlank() && !PhoneNumber.isLocal(phone)) {
            faults.add(StaffOffice.wrongPhone());
        }
        String username = line.at(StaffRoll.Column.USERNAME);
        FieldError wrong = username.isBlank() ? null : Accounts.wrongUsername(username);
        if (wrong != null) {
            faults.add(wrong);
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return request;
    }
}
