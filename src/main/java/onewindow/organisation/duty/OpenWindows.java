package onewindow.organisation.duty;

import java.util.UUID;

/** Whether somebody sits at an open window; answered by who keeps the windows. */
public interface OpenWindows {
    boolean sitsAt(UUID staffId);
}
