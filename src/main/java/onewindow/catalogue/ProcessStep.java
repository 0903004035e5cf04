package onewindow.catalogue;

/** One box of the process picture. */
public record ProcessStep(String step, String who, String what, int days) {}
