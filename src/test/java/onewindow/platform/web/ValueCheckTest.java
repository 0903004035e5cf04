package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\ud800", "\udc00", "\ud800a", "a\ud83d", "\ude00\ud83d"})
    void text_that_the_database_cannot_keep_is_refused(String text) {
        assertThatThrownBy(() -> ValueCheck.text(text)).isInstanceOf(RefusedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王小兰", "😀", "\u202e反", "𠮷野家", "\n\t"})
    void other_text_is_taken_as_it_is(String text) {
        assertThat(ValueCheck.text(text)).isEqualTo(text);
    }

    @Test
    void days_and_moments_are_of_this_age() {
        assertThat(ValueCheck.calendar(LocalDate.of(1900, 1, 1))).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(ValueCheck.calendar(LocalDate.of(2200, 12, 31))).isEqualTo(LocalDate.of(2200, 12, 31));
        assertThat(ValueCheck.calendar(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThatThrownBy(() -> ValueCheck.calendar(LocalDate.of(1899, 12, 31)))
                .isInstanceOf(RefusedValue.class);
        assertThatThrownBy(() -> ValueCheck.calendar(LocalDate.MIN)).isInstanceOf(RefusedValue.class);
        assertThatThrownBy(() -> ValueCheck.calendar(Instant.MAX)).isInstanceOf(RefusedValue.class);
        assertThatThrownBy(() -> ValueCheck.calendar(Instant.MIN)).isInstanceOf(RefusedValue.class);
        assertThatThrownBy(() -> ValueCheck.calendar(YearMonth.of(99_999, 1))).isInstanceOf(RefusedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e900000000", "1e-900000000", "1234567890123456789012345678901"})
    void a_number_that_would_fill_the_memory_is_refused(String number) {
        assertThatThrownBy(() -> ValueCheck.number(new BigDecimal(number))).isInstanceOf(RefusedValue.class);
    }
}
