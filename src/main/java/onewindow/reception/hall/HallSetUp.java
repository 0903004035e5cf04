package onewindow.reception.hall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;

/**
 * A hall as it is written, whole.
 *
 * @param version of the hall that was read; 0 for the first set-up
 */
public record HallSetUp(
        @Min(value = 0, message = "版本号不对，请重新打开这一页。") int version,
        @Valid @NotNull QueueRules rules,

        @NotNull @Size(max = 26, message = "队列不超过 26 个。") List<@Valid QueueLine> queues,

        @NotNull @Size(max = 99, message = "窗口不超过 99 个。") List<@Valid WindowLine> windows) {

    /** @param id of a queue that is there; none for a new one */
    public record QueueLine(
            @Nullable UUID id,

            @NotNull @Pattern(regexp = "[A-Z]", message = "队列的字母是 A 到 Z 中的一个。")
            String letter,

            @NotBlank(message = "请填写队列名称。") @Size(max = 20, message = "队列名称不超过 20 个字。") @Typed(As.LINE)
            String name,

            @NotNull(message = "请选择办什么。") QueueKind kind,

            @Size(max = 2000, message = "一个队列的事项不超过 2000 个。")
            List<UUID> items,

            @Min(value = 1, message = "每件的分钟数在 1 到 240 之间。") @Max(value = 240, message = "每件的分钟数在 1 到 240 之间。")
            int minutes) {}

    /**
     * @param id of a window that is there; none for a new one
     * @param letters of the queues it takes
     */
    public record WindowLine(
            @Nullable UUID id,

            @Min(value = 1, message = "窗口号在 1 到 99 之间。") @Max(value = 99, message = "窗口号在 1 到 99 之间。")
            int number,

            @NotBlank(message = "请填写窗口名称。") @Size(max = 20, message = "窗口名称不超过 20 个字。") @Typed(As.LINE)
            String name,

            @NotNull(message = "请选择窗口类型。") WindowKind kind,
            boolean tidal,

            @NotBlank(message = "请填写功能区。") @Size(max = 20, message = "功能区不超过 20 个字。") @Typed(As.LINE)
            String zone,

            @Min(value = 0, message = "平面图上的位置在 0 到 23 之间。") @Max(value = 23, message = "平面图上的位置在 0 到 23 之间。")
            int planX,

            @Min(value = 0, message = "平面图上的位置在 0 到 23 之间。") @Max(value = 23, message = "平面图上的位置在 0 到 23 之间。")
            int planY,

            @Size(min = 1, max = 26, message = "请至少选一个队列。") List<String> letters) {}
}
