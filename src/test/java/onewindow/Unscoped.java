package onewindow;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** The addresses of the program that belong to no town, for {@link EveryEndpointTest}. */
final class Unscoped {
    /** Anybody may ask, and learns nothing of anybody. */
    static final Set<String> PUBLIC = Set.of(
            "GET /api/me",
            "GET /api/config",
            "GET /api/counties",
            "GET /api/regions/{code}",
            "GET /api/regions/{code}/children",
            "GET /api/regions/{code}/agents",
            "GET /api/regions/search",
            "GET /api/sites",
            "GET /api/sites/{id}",
            "GET /api/sites/{id}/staff-today",
            "GET /api/screen",
            "GET /api/departments",
            "GET /api/life-events",
            "GET /api/items/search",
            "GET /api/items/suggest",
            "GET /api/items/{id}/guide",
            "GET /api/items/{id}/process.svg",
            "GET /api/items/{id}/route.svg",
            "GET /api/items/{id}/qr.svg",
            "GET /api/items/{id}/card.pdf",
            "GET /api/rating-form",
            "GET /api/publicity",
            "POST /api/citizen/sms-codes",
            "POST /api/citizen/sign-in",
            "POST /api/staff/sign-in");

    /** What has no town of its own, and why that is right. */
    static final Map<String, String> NO_TOWN = Map.ofEntries(
            entry("GET /api/verify/{code}", "whoever holds the paper verifies it; it shows no personal data"),
            entry("POST /api/progress", "answers only to the number together with the applicant's phone"),
            entry("GET /api/demo/outbox", "exists only while demo data is on"),
            entry("POST /api/sign-out", "ends one's own session"),
            entry("POST /api/staff/password", "one's own password"),
            entry("POST /api/citizen/real-name", "one's own name"),
            entry("GET /api/my/cases", "one's own"),
            entry("GET /api/my/messages", "one's own"),
            entry("POST /api/applications", "begins one's own"),
            entry("POST /api/publicity/{id}/objections", "anybody may object to what is posted; PublicityApiTest"),
            entry("POST /api/desk/cases/{id}/objections/{objection}/finding", "PublicityApiTest"),
            entry("POST /api/desk/cases/{id}/objections/{objection}/contact", "PublicityApiTest"),
            entry("GET /api/my/agent-orders", "one's own"),
            entry("POST /api/my/agent-orders", "begins one's own"),
            entry("GET /api/my/mandates", "one's own"),
            entry("GET /api/desk/agent-self", "one's own entry in the register"),
            entry("GET /api/desk/agent-people", "those who gave one a mandate"),
            entry("GET /api/desk/agent-orders/counts", "counts what the list of orders, tried here, shows"),
            entry("GET /api/desk/paper-batches/counts", "counts what the list of parcels, tried here, shows"),
            entry("GET /api/desk/paper-sites", "names of public places"),
            entry("GET /api/desk/agent-rule", "the county's own rule"),
            entry("PUT /api/desk/agent-rule", "the supervisor sets it for his own county"),
            entry("GET /api/desk/suspension-reasons", "the same words for the whole county"),
            entry("GET /api/desk/opinions", "what is asked of one's own posts"),
            entry("POST /api/desk/cases/{id}/opinions/{department}", "OpinionApiTest: only the department asked"),
            entry("GET /api/desk/oversight-rule", "one rule for the county, read by whoever is measured by it"),
            entry("POST /api/desk/register-entries", "written at one's own site"),
            entry("GET /api/desk/messages", "one's own"),
            entry("GET /api/desk/messages/unread", "one's own"),
            entry("POST /api/desk/messages/read", "one's own"),
            entry("GET /api/desk/absences", "one's own"),
            entry("GET /api/desk/colleagues", "a case may be sent to any window of the county"),
            entry("POST /api/desk/parties/find", "people go to any window; the exact number is needed, found masked"),
            entry("POST /api/desk/parties", "people go to any window"),
            entry("GET /api/admin/items", "one catalogue for the county"),
            entry("POST /api/admin/items", "one catalogue for the county"),
            entry("GET /api/admin/items/{id}", "one catalogue for the county"),
            entry("PUT /api/admin/items/{id}", "one catalogue for the county"),
            entry("POST /api/admin/items/{id}/offer", "one catalogue for the county"),
            entry("POST /api/admin/items/{id}/suspend", "one catalogue for the county"),
            entry("POST /api/admin/items/import", "one catalogue for the county"),
            entry("GET /api/admin/items/template.xlsx", "one catalogue for the county"),
            entry("GET /api/admin/items/export.xlsx", "one catalogue for the county"),
            entry("GET /api/admin/calendar", "the state's calendar"),
            entry("POST /api/admin/calendar", "the state's calendar"),
            entry("GET /api/admin/calendar/{year}", "the state's calendar"),
            entry("POST /api/admin/regions/import", "loads any county of the published data"),
            entry("GET /api/admin/accounts", "security is kept for the whole installation"),
            entry("POST /api/admin/accounts/{id}/reset-password", "security is kept for the whole installation"),
            entry("POST /api/admin/accounts/{id}/disable", "security is kept for the whole installation"),
            entry("POST /api/admin/accounts/{id}/enable", "security is kept for the whole installation"),
            entry("POST /api/admin/accounts/{id}/unlock", "security is kept for the whole installation"),
            entry("GET /api/admin/audit", "one trail for the whole installation"));

    private Unscoped() {}
}
