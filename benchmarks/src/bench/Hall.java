package bench;

import java.util.List;

/** The halls of a county: how true what people are told is, what the advice is worth, how fast a call is on the screens. */
final class Hall {
    private Hall() {}

    static void run() {
        HallScreens.Speed speed = HallScreens.run();
        Say.line("  " + speed);
        HallWeek.Both weeks = HallWeek.run();
        put(weeks, speed);
    }

    private static void put(HallWeek.Both weeks, HallScreens.Speed speed) {
        String week = Say.table(
                Say.cells(
                        "a week of 12 centres, 60 windows (12 of them tide windows)",
                        "tide windows shut",
                        "opened and closed as advised"),
                List.of(
                        row("visits", weeks, w -> String.valueOf(w.visits())),
                        row("real waits inside the range that was told", weeks, w -> percent(w.kept())),
                        row("ranges no wider than max(10 min, 60 % of their middle)", weeks, w -> percent(w.narrow())),
                        row("waits over 20 minutes", weeks, w -> String.valueOf(w.late())),
                        row("half wait no longer than, min", weeks, w -> Say.number(w.wait50())),
                        row("nine of ten no longer than, min", weeks, w -> Say.number(w.wait90())),
                        row("window hours", weeks, w -> Say.number(w.windowHours())),
                        row("called twice by two windows", weeks, w -> String.valueOf(w.twice()))));
        double fewer = 1 - (double) weeks.advised().late() / weeks.plain().late();
        double more = weeks.advised().windowHours() / weeks.plain().windowHours() - 1;
        String text = """
                A simulated week through the program's own tickets, calls, order and estimate: three weeks before it are what was
                measured. Times of service are log-normal by item, two peaks a day, market days, 5 %% who do not come, clerks who
                leave for some minutes; the program knows none of it but by what it measures.

                %s
                Advised: %s fewer waits over 20 minutes with %s more window hours.

                From the call to the screen, 200 screens of one hall on the loopback, program and screens in one process, %d calls:
                p50 %s ms, p99 %s ms; %d of %d showings; a call and the start after it cost %s statements (%s ms of the database, what
                the screens are told included); called twice: %d.
                """.formatted(
                        week,
                        percent(fewer),
                        percent(more),
                        speed.calls(),
                        Say.number(speed.p50()),
                        Say.number(speed.p99()),
                        speed.shown(),
                        200 * speed.calls(),
                        Say.number(speed.statements()),
                        Say.number(speed.milliseconds()),
                        speed.twice());
        Results.put("hall", text);
    }

    private static List<String> row(
            String name, HallWeek.Both weeks, java.util.function.Function<HallWeek.Week, String> figure) {
        return Say.cells(name, figure.apply(weeks.plain()), figure.apply(weeks.advised()));
    }

    private static String percent(double share) {
        return Say.number(100 * share) + " %";
    }
}
