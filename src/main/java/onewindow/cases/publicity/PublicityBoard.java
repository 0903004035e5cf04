package onewindow.cases.publicity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.RegionCode;
import onewindow.organisation.department.Departments;
import onewindow.organisation.site.Site;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示栏: what is posted in a place today. It names nobody in full, and no number that belongs to a person. */
@Component
class PublicityBoard {
    private final Db db;
    private final CaseSurroundings around;
    private final Departments departments;

    PublicityBoard(Db db, CaseSurroundings around, Departments departments) {
        this.db = db;
        this.around = around;
        this.departments = departments;
    }

    private record PublicityRow(
            UUID id,
            String maskedApplicant,
            String regionCode,
            String itemName,
            @Nullable BigDecimal amount,
            LocalDate fromDay,
            LocalDate untilDay,
            String unitRegion,
            String departmentKey) {}

    /**
     * One line of the board.
     *
     * @param amount in yuan, where the item gives money
     * @param siteName who takes objections, and the number to call
     */
    record PostedCase(
            UUID id,
            String maskedName,
            String placeName,
            String itemName,
            @Nullable BigDecimal amount,
            LocalDate from,
            LocalDate until,
            String siteName,
            @Nullable String phone,
            String departmentName,
            String complaintPhone) {}

    /** Up from the moment it is posted to the end of its last day. */
    boolean shows(CaseFile file) {
        CaseRemarks.Publicity posted = file.words().publicity();
        return file.status() == CaseStatus.PUBLICIZED
                && posted != null
                && !around.calendars().today().isAfter(posted.until());
    }

    Slice<PostedCase> in(RegionCode region, Slice.Request page) {
        Where where = new Where()
                .and("c.status = 'PUBLICIZED'")
                .and("(c.words -> 'publicity' ->> 'until')::date >= :today")
                .and("c.region_code between :from and :to")
                .bind("today", around.calendars().today())
                .bind("from", region.value())
                .bind("to", region.last());
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(c.region_code, c.id) > (:place, cast(:id as uuid))");
            where.bind("place", key.get(0)).bind("id", key.get(1));
        }
        List<PublicityRow> rows = db.sql("""
                        select c.id, c.masked_applicant, c.region_code, c.item_name, c.amount,
                               (c.words -> 'publicity' ->> 'from')::date as from_day,
                               (c.words -> 'publicity' ->> 'until')::date as until_day,
                               c.unit_region, c.department_key
                        from cases.case_file c
                        """ + where.sql() + " order by c.region_code, c.id limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(PublicityRow.class);
        Map<String, String> places = new HashMap<>();
        return Slice.of(rows, page, row -> List.of(row.regionCode(), row.id()))
                .map(row -> posted(
                        row,
                        places.computeIfAbsent(
                                row.regionCode(), code -> around.people().placeName(RegionCode.of(code)))));
    }

    private PostedCase posted(PublicityRow row, String place) {
        Site site = around.people().siteAt(RegionCode.of(row.unitRegion()));
        var department = departments.byKey(row.departmentKey());
        return new PostedCase(
                row.id(),
                row.maskedApplicant(),
                place,
                row.itemName(),
                row.amount(),
                row.fromDay(),
                row.untilDay(),
                site == null ? department.name() : site.name(),
                site == null ? department.phone() : site.phone(),
                department.name(),
                department.complaintPhone());
    }
}
