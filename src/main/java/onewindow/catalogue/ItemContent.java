package onewindow.catalogue;

import java.math.BigDecimal;
import java.util.List;
import onewindow.catalogue.edit.OfferCheck;
import onewindow.identity.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about one service item, as edited and as stored. A draft may lack anything: a missing text is empty, a
 * missing number null; {@link OfferCheck} says what keeps it from being offered.
 *
 * @param type 事项类型 code, two digits
 * @param powerSource 权力来源, 1 to 6
 * @param implementingBody only where it is not the department itself
 * @param minorsApply somebody under eighteen may apply himself; otherwise a guardian acts
 * @param applyLevel how well it must be known who applies on line; null: as the county has it
 * @param resultLevel the same, to read the result on line
 * @param ages who is old or young enough to apply; null: whoever
 * @param once not to be applied for again on line while it is running
 * @param term from when what is granted is paid, or how long it is valid
 */
public record ItemContent(
        String code,
        String name,
        String type,
        String department,
        @Nullable Integer powerSource,
        String implementingBody,
        List<String> aliases,
        List<String> plainWords,
        List<String> lifeEvents,
        List<Audience> audience,
        ItemKind kind,
        @Nullable Integer statutoryDays,
        @Nullable BigDecimal promisedDays,
        boolean online,
        int visits,
        @Nullable String visitReason,
        List<String> legalBases,
        List<String> conditions,
        String resultName,
        @Nullable ResultKind resultKind,
        @Nullable Boolean feeCharged,
        @Nullable String feeBasis,
        List<FeeLine> feeLines,
        String reviewStandard,
        String appointment,
        List<Material> materials,
        List<FormField> fields,
        List<ProcessStep> process,
        List<RouteStage> route,
        List<Question> questions,
        @Nullable Boolean minorsApply,
        @Nullable IdentityLevel applyLevel,
        @Nullable IdentityLevel resultLevel,
        @Nullable Ages ages,
        @Nullable Boolean once,
        @Nullable String term) {

    @SuppressWarnings("NullAway") // JSON may leave anything out.
    public ItemContent {
        code = text(code);
        name = text(name);
        type = text(type);
        department = text(department);
        implementingBody = text(implementingBody);
        aliases = list(aliases);
        plainWords = list(plainWords);
        lifeEvents = list(lifeEvents);
        audience = list(audience);
        kind = kind == null ? ItemKind.PROMISED : kind;
        legalBases = list(legalBases);
        conditions = list(conditions);
        visitReason = visitReason == null || visitReason.isBlank() ? null : visitReason.strip();
        term = term == null || term.isBlank() ? null : term.strip();
        feeBasis = feeBasis == null || feeBasis.isBlank() ? null : feeBasis.strip();
        resultName = text(resultName);
        feeLines = list(feeLines);
        reviewStandard = text(reviewStandard);
        appointment = text(appointment);
        materials = list(materials);
        fields = list(fields);
        process = list(process);
        route = list(route);
        questions = list(questions);
        // Versions published before the question was asked do not answer it, and stay as they are.
        minorsApply = minorsApply != null && minorsApply;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A draft of which only this much is known, as an import brings it. */
    public static ItemContent sketch(String code, String name, String type, String department) {
        return new ItemContent(
                code,
                name,
                type,
                department,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ItemKind.PROMISED,
                null,
                null,
                false,
                0,
                null,
                List.of(),
                List.of(),
                "",
                null,
                null,
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
