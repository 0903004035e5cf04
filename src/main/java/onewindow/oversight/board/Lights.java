package onewindow.oversight.board;

/** How many open cases show which light. */
record Lights(long open, long green, long yellow, long red, long black, long standing) {}
