package onewindow.identity;

/** Whether an agent serves a place; answered by the room that keeps the register of agents. */
public interface VillageAgents {
    boolean serves(Actor agent, RegionCode region);
}
