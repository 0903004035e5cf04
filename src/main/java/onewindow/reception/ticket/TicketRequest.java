package onewindow.reception.ticket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;

/**
 * What comes with taking a ticket.
 *
 * @param key made by the machine for one touch: touched twice, or sent again, it is one ticket
 * @param idNumber of a resident's card; none is needed
 * @param earlier code of a ticket that was not reached on an earlier day
 * @param persons for how many an agent comes
 * @param again a second ticket for the same person and queue, as the desk alone may make
 */
public record TicketRequest(
        @NotBlank @Size(max = 64) String key,
        @NotNull(message = "请选择办什么。") UUID queueId,

        @Nullable @Size(max = 60, message = "身份证号码太长。") @Typed(As.NUMBER)
        String idNumber,

        @Nullable @Size(max = 20, message = "原来的号不对。") @Typed(As.NUMBER)
        String earlier,

        @Nullable Priority priority,

        @Min(value = 1, message = "人数在 1 到 10 之间。") @Max(value = 10, message = "人数在 1 到 10 之间。")
        int persons,

        boolean again) {}
