package onewindow.identity;

import java.util.Map;

/**
 * What a room knows to be waiting for a member of staff, as numbers by name: the desk's menu and its home show them. Each is
 * counted by the definition of the list it stands beside. A room says nothing about what the person has no post for.
 */
public interface WaitingWork {
    Map<String, Long> waitingFor(Actor actor);
}
