package bench;

/** The product's classes used here would log at length. */
final class Quiet {
    private Quiet() {}

    static void now() {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.WARN);
    }
}
