package onewindow.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How what stands in an address, a query, a header or a part's text is read: by the same {@link ValueRules} as a body. */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, ValueRules::text);
        registry.addConverter(String.class, BigDecimal.class, filled(text -> ValueRules.number(new BigDecimal(text))));
        time(registry, LocalDate.class, LocalDate::parse);
        time(registry, LocalTime.class, LocalTime::parse);
        time(registry, LocalDateTime.class, LocalDateTime::parse);
        time(registry, OffsetDateTime.class, OffsetDateTime::parse);
        time(registry, Instant.class, Instant::parse);
        time(registry, YearMonth.class, YearMonth::parse);
        time(registry, Year.class, Year::parse);
    }

    private static <T extends TemporalAccessor> void time(
            FormatterRegistry registry, Class<T> type, Function<String, T> parse) {
        registry.addConverter(String.class, type, filled(text -> ValueRules.calendar(parse.apply(text))));
    }

    /** A field of a form left empty is no value. */
    private static <T> Converter<String, @Nullable T> filled(Function<String, T> parse) {
        return text -> text.isBlank() ? null : parse.apply(text.strip());
    }
}
