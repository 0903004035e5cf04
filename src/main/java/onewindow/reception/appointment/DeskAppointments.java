package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.catalogue.Items;
import onewindow.identity.Masks;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appointments as the desk sees them: names and numbers masked. */
@Component
class DeskAppointments {
    private final AppointmentLists lists;
    private final AppointmentTable table;
    private final AppointmentHolders holders;
    private final AppointmentViews views;
    private final Items items;
    private final Clock clock;

    DeskAppointments(
            AppointmentLists lists,
            AppointmentTable table,
            AppointmentHolders holders,
            AppointmentViews views,
            Items items,
            Clock clock) {
        this.lists = lists;
        this.table = table;
        this.holders = holders;
        this.views = views;
        this.items = items;
        this.clock = clock;
    }

    /** @param toTell he is to be rung up: the site closed at his time, and no message reaches him */
    record DeskAppointment(
            UUID id,
            String code,
            String maskedName,
            String maskedPhone,
            UUID queueId,
            String queueName,
            List<UUID> itemIds,
            List<String> items,
            int persons,
            String channelName,
            AppointmentState state,
            String stateName,
            @Nullable Instant startsAt,
            @Nullable Instant movedFrom,
            @Nullable Instant offerUntil,
            boolean toTell,
            Instant bookedAt) {}

    Slice<DeskAppointment> of(
            UUID siteId, AppointmentLists.View view, LocalDate day, @Nullable String phone, Slice.Request page) {
        String index = phone == null || phone.isBlank() ? null : holders.phoneIndex(phone);
        Slice<Appointment> found = lists.find(
                new AppointmentLists.Asked(siteId, view, morning(day), morning(day.plusDays(1)), index), page);
        List<DeskAppointment> rows = rows(found.items());
        return new Slice<>(rows, found.next());
    }

    List<DeskAppointment> rows(List<Appointment> found) {
        List<UUID> ids = found.stream().map(Appointment::id).toList();
        Map<UUID, AppointmentTable.Sealed> sealed =
                table.sealed(ids).stream().collect(Collectors.toMap(AppointmentTable.Sealed::id, Function.identity()));
        Map<UUID, List<UUID>> itemsOf = table.items(ids).stream()
                .collect(Collectors.groupingBy(
                        AppointmentTable.ItemOf::appointmentId,
                        Collectors.mapping(AppointmentTable.ItemOf::itemId, Collectors.toList())));
        Map<UUID, String> names = items.names(
                itemsOf.values().stream().flatMap(List::stream).distinct().toList());
        return found.stream()
                .map(one -> row(
                        one,
                        holders.read(Objects.requireNonNull(sealed.get(one.id()))),
                        itemsOf.getOrDefault(one.id(), List.of()),
                        names))
                .toList();
    }

    private DeskAppointment row(
            Appointment one, AppointmentHolders.Holder holder, List<UUID> itemIds, Map<UUID, String> names) {
        return new DeskAppointment(
                one.id(),
                one.code(),
                Masks.name(holder.name()),
                Masks.phone(holder.phone()),
                one.queueId(),
                views.queueName(one),
                itemIds,
                itemIds.stream().map(id -> names.getOrDefault(id, "已取消的事项")).toList(),
                one.persons(),
                one.channel().chinese,
                one.state(),
                one.state().chinese,
                one.startsAt(),
                one.movedFrom(),
                one.offerUntil(),
                one.toTell(),
                one.bookedAt());
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
