package onewindow.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.CaseSummary;
import onewindow.cases.RatingView;
import onewindow.cases.Ratings;
import onewindow.feedback.RatingController.RatingFilter;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ratings as they are kept. A case without one has none: nobody is taken to be content by silence. */
@Component
class RatingTable implements Ratings {
    static final EncryptedColumn TEXT = EncryptedColumn.text("feedback.rating", "text", "case_id");

    private final Db db;
    private final FieldCipher cipher;
    private final Sites sites;
    private final Clock clock;
    private final RatingForm form = RatingForm.read();

    RatingTable(Db db, FieldCipher cipher, Sites sites, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.sites = sites;
        this.clock = clock;
    }

    record RatingRow(
            UUID caseId,
            String caseNumber,
            String itemName,
            String siteName,
            int grade,
            List<String> tags,
            @Nullable String text,
            Instant at) {}

    RatingForm form() {
        return form;
    }

    /** False when the case has been rated before. */
    boolean insert(CaseSummary rated, int grade, List<String> tags, @Nullable String text, Instant at) {
        return db.sql("""
                        insert into feedback.rating (case_id, case_number, item_name, site_id, site_name, site_region,
                            party_id, grade, tags, text, form_version, at)
                        values (:caseId, :number, :item, :site, :siteName, :region,
                            :party, :grade, cast(:tags as text[]), :text, :form, :at)
                        on conflict (case_id) do nothing""")
                        .bind("caseId", rated.id())
                        .bind("number", rated.number())
                        .bind("item", rated.itemName())
                        .bind("site", rated.siteId())
                        .bind("siteName", sites.get(rated.siteId()).name())
                        .bind("region", rated.siteRegion())
                        .bind("party", rated.partyId())
                        .bind("grade", grade)
                        .bind("tags", tags)
                        .bind("text", text == null ? null : cipher.encryptText(text, TEXT.of(rated.id())))
                        .bind("form", form.version())
                        .bind("at", at)
                        .update()
                == 1;
    }

    @Override
    public Map<UUID, RatingView> of(Collection<UUID> caseIds) {
        return db.sql("""
                        select case_id, case_number, item_name, site_name, grade, tags, text, at
                        from feedback.rating where case_id = any(:ids)""").bind("ids", caseIds.toArray(UUID[]::new)).list(RatingRow.class).stream()
                .map(this::open)
                .collect(Collectors.toMap(RatingRow::caseId, this::view));
    }

    RatingView view(RatingRow row) {
        return new RatingView(row.grade(), form.name(row.grade()), row.tags(), row.text(), row.at());
    }

    /** Newest first, of these regions and everything below them. */
    Slice<RatingRow> within(List<RegionCode> regions, RatingFilter filter, Slice.Request page) {
        List<String> after = page.key(2);
        Where where = Scope.within(new Where(), "site_region", regions);
        narrow(where, filter);
        if (after != null) {
            where.and(
                    "(at, case_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))", "afterAt", after.get(0));
            where.bind("afterId", after.get(1));
        }
        List<RatingRow> rows = db.sql("""
                        select case_id, case_number, item_name, site_name, grade, tags, text, at
                        from feedback.rating
                        %s
                        order by at desc, case_id desc
                        limit :fetch""".formatted(where.sql()))
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(RatingRow.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.caseId())).map(this::open);
    }

    /** As the board of the day counts them ({@link RatingDays}). */
    private void narrow(Where where, RatingFilter filter) {
        where.andIfPresent("at >= :from", "from", start(filter.from()));
        LocalDate to = filter.to();
        where.andIfPresent("at < :to", "to", to == null ? null : start(to.plusDays(1)));
        if (filter.site() != null && !filter.site().isBlank()) {
            String town = RegionCode.of(filter.site()).value().substring(0, 9);
            where.and("site_region between :siteFrom and :siteTo");
            where.bind("siteFrom", town + "000").bind("siteTo", town + "999");
        }
        String department = filter.itemDepartment();
        where.andIfPresent(
                "(select f.department_key from cases.case_file f where f.id = case_id) = :department",
                "department",
                department == null || department.isBlank() ? null : department);
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private RatingRow open(RatingRow r) {
        String text = r.text();
        return text == null
                ? r
                : new RatingRow(
                        r.caseId(),
                        r.caseNumber(),
                        r.itemName(),
                        r.siteName(),
                        r.grade(),
                        r.tags(),
                        cipher.decryptText(text, TEXT.of(r.caseId())),
                        r.at());
    }
}
