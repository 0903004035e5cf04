package onewindow;

import onewindow.platform.demo.DemoMode;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last words of a start: where the three faces are. */
@Component
class ReadyNotice {
    private final DemoMode demo;

    ReadyNotice(DemoMode demo) {
        this.demo = demo;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            boolean encrypted = event.getApplicationContext().getEnvironment().containsProperty("server.ssl.bundle");
            System.out.println(text((encrypted ? "https" : "http") + "://localhost:"
                    + web.getWebServer().getPort()));
        }
    }

    private String text(String address) {
        String notice = """

                一窗 OneWindow 已就绪
                  群众办事    %1$s/
                  工作台      %1$s/desk
                  大厅公示屏  %1$s/screen
                """.formatted(address);
        return !demo.on() ? notice : notice + """
                  演示账号（密码都是 Yichuang@2026）
                    zhengwang.clerk 郑旺镇窗口 · zhengwang.handler 经办 · zhengwang.approver 审批 · zhengwang.director 主任
                    hedong.supervisor 县级督查 · hedong.catalogue 事项管理 · admin.system / admin.security / admin.audit
                  群众登录：任意手机号，验证码在 %s/outbox 查看
                """.formatted(address);
    }
}
