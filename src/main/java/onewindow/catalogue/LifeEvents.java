package onewindow.catalogue;

import java.util.List;

/** 人生事件: the occasions by which people look for an item, in the order of a life. */
public final class LifeEvents {
    public static final List<String> ALL =
            List.of("出生", "上学", "就业", "看病", "养老", "残疾", "住房", "种地", "开店", "身后事", "救助", "证件");

    private LifeEvents() {}
}
