package onewindow.cases.people;

import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * 当前经办: which unit has a case, of which department, and in whose hands it is there. Lists, boards, pages and registers
 * read these columns and no others; {@link Holders} puts them into words.
 *
 * @param received the unit it was handed to has signed for it
 * @param holderId null: anyone of the unit
 */
public record Holder(
        CaseStatus status,
        String unitRegion,
        String unitDepartment,
        boolean received,
        @Nullable UUID holderId) {
    public static final String COLUMNS = "c.status, c.unit_region, c.unit_department, c.received, c.holder_id";

    public static Holder of(CaseFile file) {
        return new Holder(
                file.status(),
                file.turn().unitRegion(),
                file.turn().unitDepartment(),
                file.turn().received(),
                file.hands().holderId());
    }
}
