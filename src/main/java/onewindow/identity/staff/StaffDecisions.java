package onewindow.identity.staff;

import java.util.UUID;

/** What this room tells of members of staff; heard by the organisation, in the same transaction. */
public interface StaffDecisions {
    /** Two administrators have decided; what is the same before and after is not their matter. */
    void decided(UUID staffId, StaffChange before, StaffChange after);
}
