package onewindow.catalogue;

/** 办件类型 (GB/T 39046-2020 annex A): done while one waits, or within a promised limit. */
public enum ItemKind {
    INSTANT("即办件"),
    PROMISED("承诺件");

    public final String chinese;

    ItemKind(String chinese) {
        this.chinese = chinese;
    }
}
