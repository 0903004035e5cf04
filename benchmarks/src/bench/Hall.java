package bench;

/** The halls of a county: how true what people are told is, what the advice is worth, how fast a call is on the screens. */
final class Hall {
    private Hall() {}

    static void run() {
        HallWeek.run();
    }
}
