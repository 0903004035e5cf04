package onewindow.oversight.board;

/** @param key the place or the department by which the list of cases is asked for */
record BoardLine(String key, String name, Lights lights) {}
