package onewindow.catalogue;

/** 服务对象: who may apply. */
public enum Audience {
    PERSON("个人"),
    ENTERPRISE("企业和单位");

    public final String chinese;

    Audience(String chinese) {
        this.chinese = chinese;
    }
}
