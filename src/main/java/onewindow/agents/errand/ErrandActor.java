package onewindow.agents.errand;

/** Who may do an act to an order. */
enum ErrandActor {
    ANYBODY("群众、窗口或代办员"),
    /** Any agent in service for the place. */
    SERVING_AGENT("服务这个地方的代办员"),
    /** The order's own agent; for one who has no account, the window writes it down. */
    AGENT("接单的代办员"),
    CENTRE("便民服务中心"),
    AGENT_OR_CENTRE("接单的代办员或便民服务中心"),
    ASKER_OR_CENTRE("提出的人或便民服务中心");

    final String chinese;

    ErrandActor(String chinese) {
        this.chinese = chinese;
    }
}
