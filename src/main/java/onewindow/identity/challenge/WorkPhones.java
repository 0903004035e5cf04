package onewindow.identity.challenge;

/** Numbers of those who work here: staff, agents. Answered by the rooms that keep their registers. */
public interface WorkPhones {
    /** @param phone in its one spelling, digits only */
    boolean belongsToStaff(String phone);
}
