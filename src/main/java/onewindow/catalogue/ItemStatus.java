package onewindow.catalogue;

/** 事项状态: only what is offered can be found and applied for. */
public enum ItemStatus {
    DRAFT("草稿"),
    OFFERED("在用"),
    SUSPENDED("暂停办理"),
    CANCELLED("已取消");

    public final String chinese;

    ItemStatus(String chinese) {
        this.chinese = chinese;
    }
}
