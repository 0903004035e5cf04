package onewindow.identity.challenge;

import java.time.Instant;
import java.util.UUID;

/** Sends a text message. Declared here because this room may not know the one that does it. */
public interface CodeSender {
    void send(String phone, String text);

    /** Whether there is a way for a message to reach a phone; without one nobody is asked for a code he cannot get. */
    default boolean ready() {
        return true;
    }

    /**
     * A code: not sent once its time is over, and given beside its wording, since some gateways take the digits alone.
     *
     * @param id by which one may ask what became of it
     */
    default void sendCode(UUID id, String phone, String code, String text, Instant until) {
        send(phone, text);
    }

    default CodeProgress progress(UUID id) {
        return CodeProgress.ON_ITS_WAY;
    }

    /** How far a code has come, as the person waiting for it may know. */
    enum CodeProgress {
        ON_ITS_WAY("正在发送，一般几秒钟就到。"),
        HANDED_OVER("已交给短信平台，一般几秒钟就到。"),
        DELIVERED("短信已送到您的手机。"),
        REFUSED("短信平台没有收下这条短信，验证码没有发出去，我们会再试。请过一会儿再获取，或到窗口办理。"),
        NOT_DELIVERED("短信没有送到。请看一下手机有没有停机、信号好不好，是不是拦截了短信，再重新获取。");

        public final String chinese;

        CodeProgress(String chinese) {
            this.chinese = chinese;
        }
    }
}
