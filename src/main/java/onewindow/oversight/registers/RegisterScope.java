package onewindow.oversight.registers;

import java.util.Arrays;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Where;

/** A register is read at the site itself and by those who supervise it. */
final class RegisterScope {
    private static final List<Role> WORKING = List.of(Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER);

    private RegisterScope() {}

    static String of(String column, Actor actor, Where where) {
        List<String> units = actor.grants().stream()
                .filter(g -> WORKING.contains(g.role())
                        || Arrays.asList(Rule.SUPERVISING).contains(g.role()))
                .map(Actor.Grant::regionCode)
                .distinct()
                .toList();
        if (units.isEmpty()) {
            return "false";
        }
        Where scope = Scope.within(new Where(), column, actor.regions(Rule.SUPERVISING));
        where.bind("units", units);
        return "(" + column + " = any(:units) or " + scope.partOf(where) + ")";
    }
}
