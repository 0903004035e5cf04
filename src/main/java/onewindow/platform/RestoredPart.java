package onewindow.platform;

import java.util.List;

/**
 * What a room looks at after a restore, before anybody works on what was restored. Each room contributes beans; they are
 * asked in a program without pages and without jobs.
 */
public interface RestoredPart {
    /** So many numbers are left out after a restore: more than can have been given between the moment and the loss. */
    int SKIP = 1000;

    /** What it looks at, as the report says it. */
    String name();

    /** Looks, and changes nothing. */
    Findings look();

    /**
     * Makes sure that nothing given out after the moment restored to is given out again; says what was done, or nothing.
     * Asked once, straight after a restore.
     */
    default String goOn() {
        return "";
    }

    /**
     * @param looked how much was looked at, as “12 件在办件的时限”
     * @param faults one sentence each; none when all is right
     */
    record Findings(String looked, List<String> faults) {}
}
