package onewindow.platform.demo;

/** One step of the demo county. Steps run in the order of their {@code @Order}, each once in the life of a database. */
public interface DemoData {
    String name();

    void load();
}
