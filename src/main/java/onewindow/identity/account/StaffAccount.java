package onewindow.identity.account;

import java.util.UUID;

/**
 * The account of a member of staff as it is opened.
 *
 * @param username what he signs in with; lower case
 */
public record StaffAccount(UUID staffId, UUID siteId, String username, String displayName) {}
