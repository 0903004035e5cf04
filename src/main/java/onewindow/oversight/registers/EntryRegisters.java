package onewindow.oversight.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.organisation.Register;
import onewindow.platform.db.Slice;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 预约电话登记 and 咨询登记. */
@Configuration
class EntryRegisters {
    @Bean
    @Order(1)
    Register calls(EntryTable table, Clock clock) {
        return new Book(Entry.Book.CALL, table, clock);
    }

    @Bean
    @Order(5)
    Register enquiries(EntryTable table, Clock clock) {
        return new Book(Entry.Book.ENQUIRY, table, clock);
    }

    private record Book(Entry.Book book, EntryTable table, Clock clock) implements Register {
        @Override
        public String key() {
            return book.key;
        }

        @Override
        public String name() {
            return book.chinese;
        }

        @Override
        public List<String> columns() {
            boolean call = book == Entry.Book.CALL;
            return List.of(
                    call ? "来电时间" : "咨询时间",
                    "站点",
                    call ? "来电人" : "咨询人",
                    "电话",
                    "事项",
                    call ? "来电内容" : "咨询内容",
                    "答复",
                    call ? "约定时间" : "跟进",
                    "登记人");
        }

        @Override
        public Slice<Line> lines(Actor actor, RegisterQuery asked, Slice.Request page) {
            Slice<Entry> found = asked.q() != null && asked.seeks()
                    ? EntrySearch.of(asked.q()).in(chunk -> table.list(actor, book, asked, chunk), page)
                    : table.list(actor, book, asked, page);
            return found.map(this::line);
        }

        private Line line(Entry entry) {
            String last =
                    book == Entry.Book.CALL ? joined(said(entry.appointedFor()), followUp(entry)) : followUp(entry);
            List<Object> cells = List.of(
                    entry.at(),
                    entry.siteName(),
                    Masks.name(entry.person()),
                    Objects.requireNonNullElse(entry.maskedPhone(), ""),
                    entry.about(),
                    entry.question(),
                    entry.answer(),
                    last,
                    entry.byName());
            return new Line(cells, null, entry.id(), entry.waiting());
        }

        private String followUp(Entry entry) {
            if (entry.followUpBy() == null) {
                return "";
            }
            return entry.waiting()
                    ? WorkCalendar.said(entry.followUpBy(), LocalDate.now(clock)) + "前答复"
                    : "已答复：" + entry.followUp() + "（" + entry.followUpByName() + "）";
        }

        private static String joined(String first, String second) {
            return first.isEmpty() || second.isEmpty() ? first + second : first + "；" + second;
        }

        private String said(@Nullable Instant at) {
            return at == null ? "" : Wording.SCREEN.moment(at, clock);
        }
    }
}
