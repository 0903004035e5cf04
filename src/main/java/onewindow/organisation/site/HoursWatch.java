package onewindow.organisation.site;

/** Learns, in the transaction, that a site keeps other hours from now on; answered by who counts in half days. */
public interface HoursWatch {
    /** How many cases are due at another time because of it. */
    int changed(Site site);
}
