package onewindow.fees;

/** How money comes in or goes back. */
enum Way {
    CASH("现金"),
    SCAN("扫码"),
    CARD("刷卡"),
    TRANSFER("转账");

    final String chinese;

    Way(String chinese) {
        this.chinese = chinese;
    }
}
