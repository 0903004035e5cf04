package onewindow.reception.slot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.UUID;

/**
 * 预约规则 of one queue: how its slots are made of the hours of the site.
 *
 * @param minutes of one slot
 * @param places how many people the windows take in one slot, walk-ins among them
 * @param walkInPercent the share of every slot that nobody books
 * @param daysAhead how many days ahead one books at the earliest
 * @param noticeMinutes how long before at the latest; a clerk books until it begins
 * @param perPerson how many live bookings one person has at most
 * @param headStartMinutes who booked stands where somebody stands who came so long before the slot
 * @param graceMinutes who is not there so long after it began has not come
 */
public record SlotRules(
        UUID queueId,
        boolean offered,

        @Min(value = 5, message = "一个时段在 5 到 120 分钟之间。") @Max(value = 120, message = "一个时段在 5 到 120 分钟之间。")
        int minutes,

        @Min(value = 1, message = "一个时段的人数在 1 到 99 之间。") @Max(value = 99, message = "一个时段的人数在 1 到 99 之间。")
        int places,

        @Min(value = 10, message = "留给现场取号的在 10% 到 90% 之间：不能只办预约的。")
        @Max(value = 90, message = "留给现场取号的在 10% 到 90% 之间；不想放号的，去掉“可以预约”。")
        int walkInPercent,

        @Min(value = 1, message = "提前的天数在 1 到 60 之间。") @Max(value = 60, message = "提前的天数在 1 到 60 之间。")
        int daysAhead,

        @Min(value = 0, message = "最晚提前的分钟数在 0 到 2880 之间。") @Max(value = 2880, message = "最晚提前的分钟数在 0 到 2880 之间。")
        int noticeMinutes,

        @Min(value = 1, message = "一个人的预约在 1 到 10 个之间。") @Max(value = 10, message = "一个人的预约在 1 到 10 个之间。")
        int perPerson,

        @Min(value = 0, message = "排队提前的分钟数在 0 到 120 之间。") @Max(value = 120, message = "排队提前的分钟数在 0 到 120 之间。")
        int headStartMinutes,

        @Min(value = 0, message = "宽限在 0 到 60 分钟之间。") @Max(value = 60, message = "宽限在 0 到 60 分钟之间。")
        int graceMinutes) {

    public static SlotRules usual(UUID queueId) {
        return new SlotRules(queueId, false, 15, 2, 30, 7, 60, 2, 30, 15);
    }

    /** How many of the places of one slot may be booked: what is not whole belongs to the walk-ins. */
    public int bookable() {
        return places * (100 - walkInPercent) / 100;
    }

    /** How many slots in a row so many minutes take. */
    public int slots(int serviceMinutes) {
        return Math.max(1, (serviceMinutes + minutes - 1) / minutes);
    }

    public Duration length(int serviceMinutes) {
        return Duration.ofMinutes((long) slots(serviceMinutes) * minutes);
    }

    public Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }
}
