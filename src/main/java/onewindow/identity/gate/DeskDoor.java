package onewindow.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.web.ProblemAdvice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the desk within its network: its pages, its addresses, and whatever a session of the staff asks for elsewhere. */
final class DeskDoor extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DeskDoor.class);
    private static final List<String> INSIDE =
            List.of("/api/desk/", "/api/admin/", "/api/staff/", "/desk.html", "/desk/");

    private final DeskNetwork network;
    private final ProblemAdvice problems;

    DeskDoor(DeskNetwork network, ProblemAdvice problems) {
        this.network = network;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (network.contains(address) || !ofTheDesk(request)) {
            chain.doFilter(request, response);
            return;
        }
        LOG.warn("desk asked for from outside its network, address {}", address);
        problems.write(Problem.notAllowed("工作台只能在政务网内使用。请换到单位的网络，或联系系统管理员。"), response);
    }

    private static boolean ofTheDesk(HttpServletRequest request) {
        Actor actor = ActorFilter.actor(request);
        boolean staff = actor != null && actor.kind() == Actor.Kind.STAFF;
        String path = request.getServletPath() + "/";
        return staff || INSIDE.stream().anyMatch(path::startsWith);
    }
}
