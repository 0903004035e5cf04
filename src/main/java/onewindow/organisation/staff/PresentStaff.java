package onewindow.organisation.staff;

import java.util.Set;
import java.util.UUID;
import onewindow.organisation.site.Site;

/** 今日在岗: who is signed in at a site now; answered by who keeps attendance. */
public interface PresentStaff {
    Set<UUID> at(Site site);
}
