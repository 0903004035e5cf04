package onewindow.cases.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseGuard;
import onewindow.cases.CaseSummary;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.FormField;
import onewindow.identity.Actor;
import onewindow.identity.PartBasis;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 收款账户核对: money goes to an account that the applicant himself has named. One typed by an agent or by whoever acts on a
 * mandate is compared with him by a clerk before the case is accepted; a parent's or a legal representative's word is his own.
 */
@Component
public class PaymentChecks implements CaseGuard {
    private static final String WHY = "收款账户由代办人填写，请先与委托人核对。";

    private final Db db;
    private final FormBox box;
    private final CaseSurroundings around;
    private final Representations representations;

    PaymentChecks(Db db, FormBox box, CaseSurroundings around, Representations representations) {
        this.db = db;
        this.box = box;
        this.around = around;
        this.representations = representations;
    }

    /** How the clerk asked the applicant. */
    public enum How {
        CODE("本人手机验证码"),
        CALLED_BACK("回拨登记的电话"),
        IN_PERSON("当面核对");

        public final String chinese;

        How(String chinese) {
            this.chinese = chinese;
        }
    }

    public record Check(How how, String note, String accounts, Instant at, String byName) {
        public String words() {
            return how.chinese + (note.isEmpty() ? "" : "：" + note) + "（" + byName + "）";
        }
    }

    @Override
    public @Nullable String whyNot(Actor actor, CaseFile file, CaseAction action) {
        return action.is(Trait.ACCEPTS) && needed(file) && of(file).isEmpty() ? WHY : null;
    }

    @Override
    public @Nullable String cites(CaseFile file, CaseAction action) {
        return action.is(Trait.ACCEPTS) && needed(file)
                ? of(file).map(c -> "收款账户已与委托人核对：" + c.words()).orElse(null)
                : null;
    }

    public boolean needed(CaseFile file) {
        // Most items pay nothing out: known without a look into the database, twice in each act.
        return !accountKeys(file).isEmpty()
                && byAnother(file)
                && !accounts(file).isEmpty();
    }

    private boolean byAnother(CaseFile file) {
        CaseSummary.Channel channel = file.channel();
        return channel == CaseSummary.Channel.AGENT
                || channel == CaseSummary.Channel.HOME_VISIT
                || representations
                        .of(file.id())
                        .filter(r -> r.basis() == PartBasis.MANDATE || r.basis() == PartBasis.AUTHORISED)
                        .isPresent();
    }

    private List<String> accountKeys(CaseFile file) {
        return around.item(file).fields().stream()
                .filter(f -> f.type() == FormField.Type.BANK_ACCOUNT)
                .map(FormField::key)
                .toList();
    }

    private List<String> accounts(CaseFile file) {
        List<String> keys = accountKeys(file);
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, String> form = box.open(file);
        return keys.stream()
                .map(key -> form.getOrDefault(key, ""))
                .filter(account -> !account.isBlank())
                .toList();
    }

    /** Of the accounts that stand in the case now; one that changed since was not compared. */
    public Optional<Check> of(CaseFile file) {
        return db.sql("select how, note, accounts, at, by_name from cases.payment_check where case_id = :id")
                .bind("id", file.id())
                .optional(Check.class)
                .filter(c -> c.accounts().equals(box.markOf(accounts(file))));
    }

    public void put(Actor clerk, CaseFile file, How how, String note) {
        db.sql("""
                        insert into cases.payment_check (case_id, how, note, accounts, at, by_staff, by_name)
                        values (:id, :how, :note, :accounts, :at, :by, :name)
                        on conflict (case_id) do update
                        set how = excluded.how, note = excluded.note, accounts = excluded.accounts, at = excluded.at,
                            by_staff = excluded.by_staff, by_name = excluded.by_name""")
                .bind("id", file.id())
                .bind("how", how)
                .bind("note", note)
                .bind("accounts", box.markOf(accounts(file)))
                .bind("at", around.now())
                .bind("by", CaseStaff.staffId(clerk))
                .bind("name", clerk.name())
                .update();
        around.audit().record(clerk, CaseAuditAct.PAYMENT_CHECKED, file.id(), how.chinese + "；" + note);
    }

    /** Who wrote the case down is not who asks the applicant. */
    public boolean writtenBy(UUID staffId, UUID caseId) {
        return db.sql("""
                        select count(*) from cases.case_event
                        where case_id = :id and act = 'REGISTER' and by_id = :staff""").bind("id", caseId).bind("staff", staffId).count() > 0;
    }
}
