package onewindow.reception.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with booking.
 *
 * @param key made by the page for one wish: sent twice it is one appointment
 * @param queueId needed only where no item is named
 * @param startsAt left out: to be listed until a place is free
 * @param wantedUntil the last day somebody who is listed wants; left out: as far as one may book
 */
public record BookingRequest(
        @NotBlank @Size(max = 64) String key,
        @NotNull(message = "请选择到哪里办。") UUID siteId,
        @Nullable UUID queueId,

        @NotNull @Size(max = 5, message = "一次最多约 5 个事项。") List<UUID> items,

        @Min(value = 1, message = "人数在 1 到 10 之间。") @Max(value = 10, message = "人数在 1 到 10 之间。")
        int persons,

        @Nullable Instant startsAt,
        @Nullable LocalDate wantedUntil) {}
