package bench;

import bench.Catalogue.Item;
import bench.Places.Place;
import bench.Places.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.cases.clock.SortDates;
import onewindow.cases.clock.WorkTime;
import onewindow.platform.time.WorkCalendar;
import onewindow.platform.time.WorkDays;

/**
 * What happened to one case, worked out before it is written: which acts, by whom, when, what the clocks say. The states
 * and clocks follow the product's own table of acts; the dates of a case still open are the product's own computation.
 */
final class Story {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long MINUTE = 60_000;

    /** One act. */
    record Event(
            String act,
            String from,
            String to,
            long at,
            Worker by,
            String post,
            Place where,
            String note,
            boolean told) {}

    final UUID id;
    final Item item;
    final Place site;
    final Place reviewers;
    final Place deciders;
    final boolean online;
    final long submittedAt;
    final List<Event> events = new ArrayList<>(8);
    final List<ClockEntry> ledger = new ArrayList<>(8);
    final List<String> papers = new ArrayList<>(4);
    String status = "DRAFT";
    Boolean approved;
    Worker holder;
    Worker handler;
    Worker decider;
    int supplements;
    LocalDate supplementBy;
    SortDates dues = new SortDates(null, null);
    private final Times times;
    private final SplittableRandom random;
    private long now;

    /** Working days of the history, by number. */
    record Times(WorkCalendar calendar, List<LocalDate> days, long end) {}

    private Story(
            UUID id, Item item, Place site, boolean online, long submittedAt, Times times, SplittableRandom random) {
        this.id = id;
        this.item = item;
        this.site = site;
        this.reviewers = item.reviewedInCounty ? site.above : site;
        this.deciders = item.decidedInCounty ? site.above : site;
        this.online = online;
        this.submittedAt = submittedAt;
        this.now = submittedAt;
        this.times = times;
        this.random = random;
    }

    /** @param day the number of the working day it begins on */
    static Story tell(UUID id, Item item, Place site, int day, long submittedAt, Times times, SplittableRandom random) {
        boolean online = item.online && random.nextInt(100) < 35;
        Story story = new Story(id, item, site, online, submittedAt, times, random);
        story.begin();
        int age = times.days().size() - 1 - day;
        if (item.instant) {
            story.instant(age);
        } else {
            story.promised(day, age);
        }
        if (!story.ended()) {
            story.dues = SortDates.of(story.ledger, new WorkTime(times.calendar(), site.hours, ZONE));
        }
        return story;
    }

    boolean ended() {
        return switch (status) {
            case "DELIVERED", "REFUSED", "WITHDRAWN" -> true;
            default -> false;
        };
    }

    /** Where it is to be worked on now. */
    Place unit() {
        return switch (status) {
            case "IN_REVIEW" -> reviewers;
            case "AWAITING_DECISION" -> deciders;
            default -> site;
        };
    }

    private void begin() {
        act(online ? "SUBMIT" : "REGISTER", "SUBMITTED", online ? null : site.clerk, "窗口受理", site, null, true);
        clock(ClockName.ACCEPTANCE, Mark.START, 1, "收到申请");
        papers.add("RECEIPT");
        holder = online ? null : site.clerk;
    }

    private void instant(int age) {
        if (age == 0 && random.nextInt(100) < 30) {
            return;
        }
        later(online ? 60 : 6);
        act("FINISH_AT_ONCE", "APPROVED", site.clerk, "窗口受理", site, null, true);
        clock(ClockName.ACCEPTANCE, Mark.END, 0, "当场办结");
        papers.add("APPROVAL");
        approved = true;
        handler = site.clerk;
        holder = site.clerk;
        deliver(age);
    }

    private void promised(int day, int age) {
        int fate = random.nextInt(1000);
        // What has come yesterday or today may not have been looked at yet.
        if (age <= 1 && random.nextInt(100) < (age == 0 ? 60 : 8)) {
            return;
        }
        later(online ? 150 : 12);
        if (fate < 8) {
            refuse();
            return;
        }
        if (fate < 70) {
            supplement(day, age);
            if (status.equals("AWAITING_SUPPLEMENT")) {
                return;
            }
        }
        accept();
        if (fate >= 990) {
            withdraw();
            return;
        }
        review(day, age);
    }

    private void refuse() {
        act("PROPOSE_REFUSAL", "REFUSAL_PROPOSED", site.clerk, "窗口受理", site, "不属于本机关职权范围", false);
        later(90);
        act("CONFIRM_REFUSAL", "REFUSED", site.approver, "中心主任", site, "不属于本机关职权范围", true);
        clock(ClockName.ACCEPTANCE, Mark.END, 0, "确认不予受理");
        papers.add("REFUSAL");
        approved = false;
        holder = null;
    }

    private void supplement(int day, int age) {
        act("RETURN_FOR_SUPPLEMENT", "AWAITING_SUPPLEMENT", site.clerk, "窗口受理", site, "请补交户口簿首页和本人页", true);
        clock(ClockName.ACCEPTANCE, Mark.STOP, 0, "等待申请人补正");
        papers.add("SUPPLEMENT_NOTICE");
        supplements = 1;
        holder = site.clerk;
        supplementBy =
                times.calendar().plusWorkingDays(times.days().get(day), 10).date();
        int days = 1 + random.nextInt(8);
        if (age < days + 1) {
            return;
        }
        goTo(day + days);
        act("SUPPLY", "SUBMITTED", site.clerk, "窗口受理", site, null, true);
        clock(ClockName.ACCEPTANCE, Mark.START, 1, "收到补正材料");
        later(30);
    }

    private void accept() {
        act("ACCEPT", item.joint ? "CONSULTING" : "IN_REVIEW", site.clerk, "窗口受理", site, null, true);
        clock(ClockName.ACCEPTANCE, Mark.END, 0, "受理");
        clock(ClockName.PROMISED, Mark.START, item.promisedDays, "受理");
        clock(ClockName.STATUTORY, Mark.START, item.statutoryDays, "受理");
        papers.add("ACCEPTANCE");
        holder = null;
        if (item.joint) {
            later(200);
            act("CONCLUDE_OPINIONS", "IN_REVIEW", reviewers.handler, "经办人", reviewers, "各部门没有不同意见", false);
        }
    }

    private void withdraw() {
        later(120);
        act("WITHDRAW", "WITHDRAWN", null, "申请人", null, "材料暂时不齐", true);
        clock(ClockName.PROMISED, Mark.END, 0, "撤回申请");
        clock(ClockName.STATUTORY, Mark.END, 0, "撤回申请");
    }

    /** Most are decided well before the promise, few after it; of those whose time has not come some are still open. */
    private void review(int day, int age) {
        int promise = Math.max(1, item.promisedDays.halves() / 2);
        int took = 1 + (int) (promise * (0.15 + 0.75 * random.nextDouble()));
        if (random.nextInt(1000) < 12) {
            took = promise + 1 + random.nextInt(6);
        }
        int reviewed = Math.max(0, took - 1 - random.nextInt(2));
        if (age <= reviewed) {
            return;
        }
        goTo(day + reviewed);
        recommend();
        if (age <= took) {
            return;
        }
        goTo(day + took);
        decide();
        deliver(age - took);
    }

    private void recommend() {
        boolean well = random.nextInt(1000) >= 25;
        if (reviewers != site) {
            act("RECEIVE", "IN_REVIEW", reviewers.handler, "经办人", reviewers, null, false);
            later(40);
        }
        String next = item.published && well ? "PUBLICIZED" : "AWAITING_DECISION";
        String note = item.byAmount ? "金额 3000 元" : "材料齐全，符合条件";
        act(well ? "RECOMMEND_APPROVAL" : "RECOMMEND_DENIAL", next, reviewers.handler, "经办人", reviewers, note, false);
        handler = reviewers.handler;
        holder = null;
        approved = well;
        if (item.published && well) {
            later(300);
            act("FINISH_PUBLICITY", "AWAITING_DECISION", reviewers.handler, "经办人", reviewers, null, false);
        }
    }

    private void decide() {
        if (deciders != reviewers) {
            act("RECEIVE", "AWAITING_DECISION", deciders.approver, "审批人", deciders, null, false);
            later(30);
        }
        boolean well = Boolean.TRUE.equals(approved);
        act(
                well ? "APPROVE" : "DENY",
                well ? "APPROVED" : "DENIED",
                deciders.approver,
                "审批人",
                deciders,
                well ? null : "不符合规定的条件",
                true);
        clock(ClockName.PROMISED, Mark.END, 0, well ? "准予" : "不予批准");
        clock(ClockName.STATUTORY, Mark.END, 0, well ? "准予" : "不予批准");
        papers.add(well ? "APPROVAL" : "DENIAL");
        decider = deciders.approver;
    }

    /** Most results are fetched at once or soon, some wait for months. */
    private void deliver(int age) {
        boolean waits = age < 60 && random.nextInt(100) < (age < 3 ? 25 : 11);
        if (waits || now + 20 * MINUTE > times.end()) {
            return;
        }
        later(item.instant && !online ? 5 : 240);
        act("DELIVER", "DELIVERED", site.clerk, "窗口受理", site, online ? "网上送达" : "窗口领取", true);
        papers.add("DELIVERY");
        holder = null;
    }

    private void act(String act, String to, Worker by, String post, Place where, String note, boolean told) {
        events.add(
                new Event(act, status, to, now, by, by == null ? "申请人" : post, by == null ? null : where, note, told));
        status = to;
    }

    private void clock(ClockName name, Mark mark, WorkDays days, String reason) {
        ledger.add(new ClockEntry(name, mark, Instant.ofEpochMilli(now), days, reason));
    }

    private void clock(ClockName name, Mark mark, int days, String reason) {
        ledger.add(new ClockEntry(name, mark, Instant.ofEpochMilli(now), days, reason));
    }

    private void later(int minutes) {
        now = Math.min(times.end(), now + (minutes / 2 + random.nextInt(minutes)) * MINUTE);
    }

    private void goTo(int day) {
        int minutes = 8 * 60 + 30 + random.nextInt(8 * 60);
        long at = times.days()
                        .get(Math.min(day, times.days().size() - 1))
                        .atStartOfDay(ZONE)
                        .toInstant()
                        .toEpochMilli()
                + minutes * MINUTE;
        now = Math.max(now + MINUTE, Math.min(at, times.end()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
