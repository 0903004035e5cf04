package onewindow.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers their {@link Actor}; one that is not {@code @Nullable} refuses who is not signed in. */
@Configuration
class ActorArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    /** What the page believes: "self", or the part's id. */
    static final String ACTING_FOR = "X-Acting-For";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        Actor actor = http == null ? null : ActorFilter.actor(http);
        if (actor == null && !parameter.isOptional()) {
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "请先登录。");
        }
        if (actor != null && http != null) {
            checkPart(actor, http);
        }
        return actor;
    }

    /** A page of one part does not write in the name of another, chosen meanwhile on another page. */
    private static void checkPart(Actor actor, HttpServletRequest request) {
        String believed = request.getHeader(ACTING_FOR);
        if (believed == null || actor.kind() != Actor.Kind.CITIZEN || "GET".equals(request.getMethod())) {
            return;
        }
        Actor.ActingFor acting = actor.actingFor();
        String real = acting == null ? "self" : acting.partId().toString();
        if (!believed.equals(real)) {
            throw Problem.conflict("办理对象已经在别的页面换过，或代办身份已经结束，这一步没有执行。请刷新页面，看清“正在为谁办理”再继续。");
        }
    }
}
