package onewindow.reception.hall;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The rule of the queue. Everybody stands where he came; who has priority, as if he had come some minutes earlier; and nobody
 * is overtaken by more than so many who came later. So nobody waits for ever, and nobody waits without knowing why.
 *
 * @param takesTickets a hall may do without tickets
 * @param priorityMinutes by how many minutes priority puts forward
 * @param priorityAge from which age an elderly person has priority
 * @param overtakenAtMost by how many later ones a person is overtaken at most
 * @param callsBeforeMissed only who was called so often has missed his turn
 * @param minutesBetweenCalls at least so long after a call without answer comes the next
 */
public record QueueRules(
        boolean takesTickets,

        @Min(value = 0, message = "优先的分钟数在 0 到 60 之间。") @Max(value = 60, message = "优先的分钟数在 0 到 60 之间。")
        int priorityMinutes,

        @Min(value = 50, message = "优先的年龄在 50 到 100 岁之间。") @Max(value = 100, message = "优先的年龄在 50 到 100 岁之间。")
        int priorityAge,

        @Min(value = 0, message = "被排到前面的人数在 0 到 20 之间。") @Max(value = 20, message = "被排到前面的人数在 0 到 20 之间。")
        int overtakenAtMost,

        @Min(value = 1, message = "叫号次数在 1 到 5 之间。") @Max(value = 5, message = "叫号次数在 1 到 5 之间。")
        int callsBeforeMissed,

        @Min(value = 1, message = "两次叫号的间隔在 1 到 10 分钟之间。") @Max(value = 10, message = "两次叫号的间隔在 1 到 10 分钟之间。")
        int minutesBetweenCalls) {
    public static final QueueRules USUAL = new QueueRules(true, 15, 65, 3, 3, 2);
}
