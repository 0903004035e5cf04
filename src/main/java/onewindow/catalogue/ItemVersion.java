package onewindow.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.platform.time.WorkDays;
import org.jspecify.annotations.Nullable;

/** What was offered from a day on. Never changed: a case keeps the version it was begun under. */
public record ItemVersion(UUID itemId, int version, LocalDate effectiveFrom, ItemContent content) {
    public String code() {
        return content.code();
    }

    public String name() {
        return content.name();
    }

    public String departmentKey() {
        return content.department();
    }

    public ItemKind kind() {
        return content.kind();
    }

    public WorkDays promisedDays() {
        return WorkDays.of(Objects.requireNonNull(content.promisedDays()));
    }

    public int statutoryDays() {
        return Objects.requireNonNull(content.statutoryDays());
    }

    public boolean online() {
        return content.online();
    }

    /** Somebody under eighteen may apply himself (民法典第十九条: 与其年龄、智力相适应); otherwise a guardian acts. */
    public boolean minorsMayApply() {
        return Boolean.TRUE.equals(content.minorsApply());
    }

    public List<Audience> audience() {
        return content.audience();
    }

    /** Why this person is not of the age yet, or no longer; null: he is, or his paper does not tell. */
    public Ages.@Nullable Bar bar(Party applicant, LocalDate today) {
        Ages ages = content.ages();
        LocalDate birth = applicant.birthDate();
        boolean person = applicant.kind() == PartyKind.PERSON;
        return ages == null || birth == null || !person ? null : ages.bar(birth, applicant.male(), today);
    }

    /** Applying for it a second time, while it runs or what was granted holds, leads nowhere. */
    public boolean once() {
        return Boolean.TRUE.equals(content.once());
    }

    public String resultName() {
        return content.resultName();
    }

    public ResultKind resultKind() {
        return Objects.requireNonNull(content.resultKind());
    }

    public List<Material> materials() {
        return content.materials();
    }

    public List<FormField> fields() {
        return content.fields();
    }

    public Route route() {
        return new Route(content.route());
    }
}
