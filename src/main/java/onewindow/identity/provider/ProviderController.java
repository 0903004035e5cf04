package onewindow.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To the identity provider and back. Both are plain addresses a browser goes to, so they answer with another address. */
@RestController
@RequestMapping("/api/provider")
class ProviderController {
    private final Providers providers;
    private final ProviderSignIn signIn;

    ProviderController(Providers providers, ProviderSignIn signIn) {
        this.providers = providers;
        this.signIn = signIn;
    }

    /** @param name as the button calls it */
    record ProviderOffer(boolean offered, String name) {}

    @GetMapping
    ProviderOffer offer() {
        return new ProviderOffer(providers.isOffered(), providers.name());
    }

    @GetMapping("/sign-in")
    ResponseEntity<Void> go(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(defaultValue = "false") boolean trial,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (trial && (actor == null || !actor.has(Role.SYSTEM_ADMIN))) {
            throw Problem.notAllowed("只有系统管理员可以测试。");
        }
        return to(signIn.begin(next, trial && actor != null ? actor.accountId() : null, request, response));
    }

    @GetMapping("/callback")
    ResponseEntity<Void> back(HttpServletRequest request, HttpServletResponse response) {
        return to(signIn.finish(request, response));
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .header("Cache-Control", "no-store")
                .build();
    }
}
