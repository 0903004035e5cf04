package onewindow.cases;

import onewindow.cases.CaseState.Place;

/** To whom a case is sent on, and where it then belongs. */
public record Recipient(Place place, String name) {}
