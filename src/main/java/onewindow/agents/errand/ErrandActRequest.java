package onewindow.agents.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act on an order. Which of it an act needs is in its row of {@link ErrandAction}.
 *
 * @param version the version of the order the person was looking at
 * @param key the same key means the same act: doing it again changes nothing
 * @param picture the photograph taken on the spot, or the signature, uploaded before
 */
@io.swagger.v3.oas.annotations.media.Schema(name = "OrderActRequest")
record ErrandActRequest(
        int version,
        String key,
        @Nullable String note,
        @Nullable String place,
        @Nullable UUID picture,
        @Nullable UUID agentId) {
    private static final int LONGEST = 500;

    void check(ErrandAction action) {
        List<FieldError> errors = new ArrayList<>();
        action.rule().needs.forEach(need -> {
            String fault = fault(need);
            if (fault != null) {
                errors.add(new FieldError(field(need), fault));
            }
        });
        if (key == null || key.isBlank() || key.length() > 100) {
            errors.add(new FieldError("key", "请求没有带编号，请刷新页面再试。"));
        }
        if (text(note).length() > LONGEST || text(place).length() > LONGEST) {
            errors.add(new FieldError("note", "请写在 " + LONGEST + " 个字以内。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private @Nullable String fault(ErrandActRow.Need need) {
        return switch (need) {
            case AGENT_NAMED -> agentId == null ? "请选择派给哪位代办员。" : null;
            case NOTE -> text(note).isEmpty() ? "请写明原因。" : null;
            case RESULT -> text(note).isEmpty() ? "请写明交付了什么，如：高龄津贴申请已批准，银行卡已激活。" : null;
            case PLACE -> text(place).isEmpty() ? "请写明在哪里上门。" : null;
            case PHOTO -> picture == null ? "请拍一张现场照片。" : null;
            case SIGNATURE -> picture == null ? "请委托人（或家属）在屏幕上签字。" : null;
        };
    }

    private static String field(ErrandActRow.Need need) {
        return switch (need) {
            case AGENT_NAMED -> "agentId";
            case NOTE, RESULT -> "note";
            case PLACE -> "place";
            case PHOTO, SIGNATURE -> "picture";
        };
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    @Nullable
    String noteText() {
        return text(note).isEmpty() ? null : text(note);
    }

    @Nullable
    String placeText() {
        return text(place).isEmpty() ? null : text(place);
    }
}
