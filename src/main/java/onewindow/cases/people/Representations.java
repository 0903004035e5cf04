package onewindow.cases.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.store.FormBox;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.PartBasis;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** cases.representation: at most one to a case, written when it is begun. */
@Component
public class Representations {
    private final Db db;
    private final FormBox box;
    private final Parties parties;

    Representations(Db db, FormBox box, Parties parties) {
        this.db = db;
        this.box = box;
        this.parties = parties;
    }

    private record RepresentativeRow(byte[] person, IdentityLevel level) {}

    public FormBox box() {
        return box;
    }

    public Optional<Representative> of(UUID caseId) {
        return db.sql("select person, level from cases.representation where case_id = :id")
                .bind("id", caseId)
                .optional(RepresentativeRow.class)
                .map(row -> open(box.open(row.person(), FormBox.REPRESENTATIVE.of(caseId)), row.level()));
    }

    private static Representative open(Map<String, String> person, IdentityLevel level) {
        String phone = person.getOrDefault("phone", "");
        return new Representative(
                person.getOrDefault("name", ""),
                person.getOrDefault("idNumber", ""),
                phone.isEmpty() ? null : phone,
                person.getOrDefault("relation", ""),
                PartBasis.valueOf(person.getOrDefault("basis", PartBasis.MANDATE.name())),
                level);
    }

    /** A citizen who acts for somebody else; nothing when he acts for himself. */
    public void put(UUID caseId, Actor actor) {
        Actor.ActingFor acting = actor.actingFor();
        if (acting == null) {
            return;
        }
        Party self = parties.get(Objects.requireNonNull(acting.selfId()));
        write(
                caseId,
                acting.partId(),
                new Representative(
                        self.name(), self.idNumber(), self.phone(), acting.relation(), acting.basis(), acting.level()));
    }

    public void put(UUID caseId, Representative person) {
        write(caseId, null, person);
    }

    private void write(UUID caseId, @Nullable UUID partId, Representative person) {
        Map<String, String> content = Map.of(
                "name", person.name(),
                "idNumber", person.idNumber(),
                "phone", Objects.requireNonNullElse(person.phone(), ""),
                "relation", person.relation(),
                "basis", person.basis().name());
        db.sql("""
                        insert into cases.representation (case_id, part_id, person, level)
                        values (:id, cast(:part as uuid), :person, :level)""")
                .bind("id", caseId)
                .bind("part", partId)
                .bind("person", box.close(FormBox.REPRESENTATIVE.of(caseId), content))
                .bind("level", person.level())
                .update();
    }

    /** What a clerk wrote down from the papers of whoever stands there for the applicant. */
    public Representative checked(Representative typed) {
        List<FieldError> errors = new ArrayList<>();
        String relation = typed.relation().strip();
        if (relation.isEmpty() || relation.codePointCount(0, relation.length()) > 20) {
            errors.add(new FieldError("representative.relation", "请写明代理人是申请人的什么人（20 个字以内），如：母亲。"));
        }
        NewParty person = new NewParty(PartyKind.PERSON, typed.name(), typed.idNumber(), typed.phone(), null, null);
        try {
            person = parties.checked(person);
        } catch (Problem e) {
            e.errors().forEach(f -> errors.add(new FieldError("representative." + f.field(), f.message())));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (parties.isMinor(person)) {
            throw Problem.rule("representative.idNumber", "代理人未满 18 周岁，不能代别人办事。", "民法典第十七条、第十八条");
        }
        return new Representative(
                person.name(), person.idNumber(), person.phone(), relation, typed.basis(), IdentityLevel.SEEN);
    }
}
