package onewindow.organisation.roster;

import java.time.LocalDate;

/** One duty that somebody has to take. */
public record RosterDay(LocalDate day, RosterKind kind, String hours) {}
