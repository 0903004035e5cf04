package onewindow.catalogue;

import onewindow.platform.time.WorkDays;

/**
 * 承诺时限 in words, for every page, paper and message that says how long an item takes: what one of them promises, none of
 * the others takes back.
 *
 * @param again what was given once is given anew (补办): the answer is the end of it
 */
public record Promise(ItemKind kind, WorkDays days, boolean online, boolean again) {
    /** 一个工作日内决定是否受理 (服务规范). */
    public static final WorkDays ANSWER = WorkDays.of(1);

    public static Promise of(ItemVersion item) {
        return of(item, false);
    }

    public static Promise of(ItemVersion item, boolean again) {
        return new Promise(item.kind(), item.promisedDays(), item.online(), again);
    }

    /** Where there is room for a few words. */
    public String brief() {
        return !instant() ? "受理后 " + days.chinese() : online ? "窗口当场办好，手机 " + ANSWER.chinese() : "当场办好";
    }

    /** At the window an 即办件 is done while one waits; what comes by phone is looked at within the time of the answer. */
    public String full() {
        if (instant()) {
            return online ? "材料齐全，到窗口当场办好；手机上交的，" + ANSWER.chinese() + "内办好" : "材料齐全，当场办好";
        }
        return "受理以后 " + days.chinese() + "内办好；能不能受理，交了以后 " + ANSWER.chinese() + "内答复";
    }

    /** To somebody who has handed in, with the day of the answer. */
    public String from(String due) {
        if (again) {
            return due + "告诉您结果";
        }
        return instant() ? due + "办好，材料不齐的告诉您缺什么" : due + "告诉您能不能受理，受理以后 " + days.chinese() + "内办好";
    }

    private boolean instant() {
        return kind == ItemKind.INSTANT;
    }
}
