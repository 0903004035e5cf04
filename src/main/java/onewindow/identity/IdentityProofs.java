package onewindow.identity;

import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 核实身份: what may only be done by somebody who is known to be who he says, and how he becomes so. */
@Component
public class IdentityProofs {
    private static final String SOURCE = "办理个人事务应先核实身份（个人信息保护法第五十一条）";

    private final ObjectProvider<IdentityProvider> provider;

    IdentityProofs(ObjectProvider<IdentityProvider> provider) {
        this.provider = provider;
    }

    /** @param what the act, as in “要……，” */
    public void require(Actor citizen, IdentityLevel needed, String what) {
        String whyNot = whyNot(citizen.level(), needed, what);
        if (whyNot != null) {
            throw Problem.rule(whyNot, SOURCE);
        }
    }

    /** Null when he is known well enough; otherwise every way to become so. */
    public @Nullable String whyNot(IdentityLevel known, IdentityLevel needed, String what) {
        return known.isAtLeast(needed) ? null : what + "要先核实身份，您现在是“" + known.chinese + "”。" + ways(needed);
    }

    public String ways(IdentityLevel needed) {
        IdentityProvider connected = provider.getIfAvailable();
        String byProvider = connected == null ? "" : "用" + connected.name() + "登录";
        if (needed == IdentityLevel.ASSERTED) {
            return byProvider.isEmpty() ? "请带身份证到窗口办理。" : "请" + byProvider + "。";
        }
        return "请带身份证到任何一个便民服务中心（站）的窗口核对，或用已在窗口登记的手机号登录" + (byProvider.isEmpty() ? "。" : "，或" + byProvider + "。");
    }
}
