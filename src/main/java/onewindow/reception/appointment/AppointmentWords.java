package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.time.WorkCalendar;
import onewindow.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are told of an appointment: when and where, and never who for what. */
@Component
class AppointmentWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Sites sites;
    private final PublicAddress outside;
    private final Clock clock;

    AppointmentWords(Sites sites, PublicAddress outside, Clock clock) {
        this.sites = sites;
        this.outside = outside;
        this.clock = clock;
    }

    /** 12月3日（周四） 9:30. */
    String when(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        return WorkCalendar.said(local.toLocalDate(), LocalDate.now(clock)) + " " + TIME.format(local);
    }

    /** Null for what nobody needs to be told. */
    @Nullable
    String told(Appointment before, Appointment after, AppointmentAct act) {
        Site site = sites.get(after.siteId());
        String place = site.name();
        String page = outside.of("/a/" + after.code());
        return switch (act) {
            case BOOK, CONFIRM ->
                "已约好 " + when(after.start()) + " 到" + place + "。到了凭身份证或预约码 " + after.code() + " 在取号机签到。改时间、取消：" + page;
            case CHANGE -> "预约已改到 " + when(after.start()) + "，" + place + "。预约码不变：" + after.code() + "。" + page;
            case MOVE ->
                place + " " + when(before.start()) + " 不开门，给您改到 " + when(after.start()) + "。不合适可以再改：" + page
                        + asking(site);
            case DISPLACE ->
                place + " " + when(before.start()) + " 不开门，近几天的号都约满了，给您登记了候补，一有空位先告诉您。也可以直接来取号。" + page + asking(site);
            case REMIND -> "提醒：" + when(after.start()) + " 您约了到" + place + "，请带好材料。来不了请取消，把号让给别人：" + page;
            case OFFER ->
                when(after.start()) + " " + place + "有一个空位，给您留到 " + when(offerEnd(after)) + "。要的请确认：" + page
                        + asking(site);
            case LIST -> "已登记候补：" + place + "。一有空位就发短信给您，留 30 分钟。" + page;
            case CANCEL ->
                after.startsAt() == null ? "候补已取消：" + place + "。" : "已取消 " + when(after.start()) + " " + place + "的预约。";
            case DROP -> "候补到期，" + place + "没有等到合适的号。可以直接来取号，也可以再约。" + asking(site);
            case LAPSE, CHECK_IN, MISS -> null;
        };
    }

    private static Instant offerEnd(Appointment offered) {
        return offered.offerUntil() == null ? offered.start() : offered.offerUntil();
    }

    private static String asking(Site site) {
        return site.phone() == null ? "" : " 询问：" + site.phone();
    }
}
