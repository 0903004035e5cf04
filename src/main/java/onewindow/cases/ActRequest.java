package onewindow.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseSummary.Channel;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act.
 *
 * @param version the version of the case the person was looking at
 * @param key the same key means the same act: doing it again changes nothing
 * @param details what only this kind of act brings
 */
public record ActRequest(int version, String key, @Nullable String note, Details details) {

    /** By what the act needs ({@link Need}). */
    public sealed interface Details {
        Details NONE = new None();
    }

    record None() implements Details {}

    /** Reasons, and where to turn against them. */
    public record Reasons(List<String> reasons, @Nullable String remedies) implements Details {}

    /** @param again why a second one is taken in while the first still runs, of an item one has once */
    public record Registration(@Nullable String again) implements Details {}

    /** What is missing, and by when it must come (left out: the usual days). */
    public record Supplement(
            List<Missing> missing, @Nullable LocalDate by) implements Details {}

    /**
     * One thing asked for: a material of the item or a field of its form, what is wrong with it, and words beside that.
     *
     * @param reason left out: that it never came, or that what came will not do
     */
    public record Missing(
            @Nullable String materialKey,
            @Nullable String fieldKey,
            @Nullable DemandReason reason,
            @Nullable String what) {
        public Missing(@Nullable String materialKey, String what) {
            this(materialKey, null, null, what);
        }

        String words() {
            return what == null ? "" : what.strip();
        }

        public boolean saysSomething() {
            return reason != null || !words().isEmpty();
        }
    }

    /** What can be wrong with a material or a field (补正原因). */
    public enum DemandReason {
        NOT_BROUGHT("没有提交，请提交"),
        UNREADABLE("看不清，请重新提交"),
        INCOMPLETE("缺页或缺项，请补齐"),
        UNSIGNED("没有签字或盖章，请补上"),
        EXPIRED("已经过了有效期，请提交有效的"),
        INCONSISTENT("和填写的内容不一致，请核对"),
        ANOTHER_PAPER("不是要的这份材料，请重新提交"),
        NOT_FILLED_IN("没有填写，请填写"),
        FILLED_IN_WRONG("填写有误，请改正"),
        UNFIT("不符合要求，请重新提交");

        public final String chinese;

        DemandReason(String chinese) {
            this.chinese = chinese;
        }
    }

    /** To whom the case is sent on. */
    public record SendOn(@Nullable UUID staffId) implements Details {}

    /** @param signature the upload of what was drawn on the screen */
    public record Delivery(
            @Nullable DeliveryMode mode,
            @Nullable String receiver,
            @Nullable UUID signature) implements Details {}

    /** Signed by the applicant, or by whom he sent. */
    public record Signed(@Nullable String name, @Nullable UUID signature) implements Details {}

    /** @param days working days, as foreseen */
    public record Suspension(
            @Nullable String legalReason, @Nullable Integer days) implements Details {}

    /** @param days working days, as asked for */
    public record Extension(@Nullable Integer days, List<String> reasons) implements Details {}

    /** @param amount in yuan, as the handler proposes it */
    public record Sum(@Nullable BigDecimal amount) implements Details {}

    /** Answers as they should have been, by the keys of the questions. */
    public record Corrected(Map<String, String> answers) implements Details {}

    /** Materials that follow. */
    public record Promised(List<PromisedMaterial> later) implements Details {}

    /** @param by left out: by the county's days */
    public record PromisedMaterial(
            String materialKey, @Nullable LocalDate by) {}

    public enum DeliveryMode {
        WINDOW("窗口领取"),
        ELECTRONIC("网上送达");

        public final String chinese;

        DeliveryMode(String chinese) {
            this.chinese = chinese;
        }
    }

    /** An act that needs nothing more. */
    public static ActRequest plain(int version, String key, @Nullable String note) {
        return new ActRequest(version, key, note, Details.NONE);
    }

    /** What is said once about many cases. */
    public static ActRequest inBulk(int version, String key, @Nullable String note, @Nullable UUID target) {
        return new ActRequest(version, key, note, target == null ? Details.NONE : new SendOn(target));
    }

    /** A result handed to its receiver, who signed for it. */
    public static ActRequest handedOver(int version, String key, String receiver, UUID signature) {
        return new ActRequest(version, key, null, new Delivery(DeliveryMode.WINDOW, receiver, signature));
    }

    /** Something about one material that was to follow. */
    public static ActRequest later(int version, String key, @Nullable String note, String material) {
        return new ActRequest(version, key, note, new Promised(List.of(new PromisedMaterial(material, null))));
    }

    @Nullable
    public String noteText() {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** Empty where nothing was said. */
    public String again() {
        return details instanceof Registration taken && taken.again() != null ? TypedText.line(taken.again()) : "";
    }

    public List<PromisedMaterial> laterList() {
        return details instanceof Promised promised ? promised.later() : List.of();
    }

    public Map<String, String> answers() {
        return details instanceof Corrected corrected ? corrected.answers() : Map.of();
    }

    /** Reasons without blanks. */
    public List<String> reasonList() {
        List<String> typed =
                switch (details) {
                    case Reasons said -> said.reasons();
                    case Extension said -> said.reasons();
                    default -> List.of();
                };
        return typed.stream().map(String::strip).filter(r -> !r.isEmpty()).toList();
    }

    @Nullable
    public String remedies() {
        return details instanceof Reasons said ? said.remedies() : null;
    }

    public List<Missing> missing() {
        return details instanceof Supplement said ? said.missing() : List.of();
    }

    public List<String> asked() {
        return missing().stream().map(Missing::words).filter(w -> !w.isEmpty()).toList();
    }

    @Nullable
    public LocalDate supplementBy() {
        return details instanceof Supplement said ? said.by() : null;
    }

    @Nullable
    public UUID targetStaffId() {
        return details instanceof SendOn to ? to.staffId() : null;
    }

    @Nullable
    public String legalReason() {
        return details instanceof Suspension said ? said.legalReason() : null;
    }

    @Nullable
    public Integer days() {
        return switch (details) {
            case Suspension said -> said.days();
            case Extension said -> said.days();
            default -> null;
        };
    }

    public int daysOrNone() {
        Integer days = days();
        return days == null ? 0 : days;
    }

    @Nullable
    public BigDecimal amount() {
        return details instanceof Sum sum ? sum.amount() : null;
    }

    public @Nullable DeliveryMode deliveryMode() {
        return details instanceof Delivery delivery ? delivery.mode() : null;
    }

    public @Nullable UUID signature() {
        return switch (details) {
            case Delivery delivery -> delivery.signature();
            case Signed signed -> signed.signature();
            default -> null;
        };
    }

    @Nullable
    public String receiverName() {
        return switch (details) {
            case Delivery delivery -> delivery.receiver();
            case Signed signed -> signed.name();
            default -> null;
        };
    }

    /** How the result of a case may be handed over: electronically only to those who applied that way. */
    static boolean mayBe(@Nullable DeliveryMode mode, Channel channel) {
        return mode == DeliveryMode.WINDOW || (mode == DeliveryMode.ELECTRONIC && channel == Channel.ONLINE);
    }
}
