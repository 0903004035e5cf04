package onewindow.catalogue;

import org.jspecify.annotations.Nullable;

/** 申请材料. {@code key} stays the same while the item keeps this material. */
public record Material(
        String key,
        String name,
        Necessity necessity,
        Form form,
        Source source,
        @Nullable String issuer,
        int originals,
        int copies,
        Exempt exempt,
        @Nullable String note) {

    public Material {
        issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** 材料必要性. */
    public enum Necessity {
        REQUIRED("必要", "必须有的"),
        OPTIONAL("非必要", "有这种情况才要的"),
        LATER("容缺后补", "可以以后补的");

        public final String chinese;
        /** To the public. */
        public final String plain;

        Necessity(String chinese, String plain) {
            this.chinese = chinese;
            this.plain = plain;
        }
    }

    /** 材料形式. */
    public enum Form {
        PAPER("纸质"),
        ELECTRONIC("电子化"),
        BOTH("纸质/电子化");

        public final String chinese;

        Form(String chinese) {
            this.chinese = chinese;
        }
    }

    /** 来源渠道. */
    public enum Source {
        APPLICANT("申请人自备"),
        GOVERNMENT("政府部门核发"),
        INTERMEDIARY("中介机构");

        public final String chinese;

        Source(String chinese) {
            this.chinese = chinese;
        }
    }

    /**
     * 免提交: what other departments' data prove, or a written commitment replaces, is not asked for (国务院令第716号); nor is
     * the application form, which is what was filled in on the phone or by the clerk.
     */
    public enum Exempt {
        SHARED_DATA("数据共享免提交", "（窗口能查到就不用带）"),
        COMMITMENT("告知承诺可代", "（可写承诺书代替）"),
        FORM("填报即生成", "（手机或窗口填）"),
        NONE("需提交", "");

        public final String chinese;
        /** To the public, behind the name of the material. */
        public final String plain;

        Exempt(String chinese, String plain) {
            this.chinese = chinese;
            this.plain = plain;
        }
    }
}
