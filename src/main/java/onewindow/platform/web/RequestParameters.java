package onewindow.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.function.Function;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How what stands in an address, a query, a header or a part's text is read: by the same {@link ValueCheck} as a body. */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {
    /** Before any value is trimmed or turned into something else. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WholeText());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, BigDecimal.class, filled(text -> ValueCheck.number(new BigDecimal(text))));
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
        registry.addConverter(String.class, type, filled(text -> ValueCheck.calendar(parse.apply(text))));
    }

    /** A field of a form left empty is no value. */
    private static <T> Converter<String, @Nullable T> filled(Function<String, T> parse) {
        return text -> text.isBlank() ? null : parse.apply(text.strip());
    }

    private static final class WholeText implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotSupportedException {
            String type = String.valueOf(request.getContentType());
            if (type.split(";", 2)[0].contains("*")) {
                throw new HttpMediaTypeNotSupportedException("a content is of one type, not of " + type);
            }
            request.getParameterMap().forEach((name, values) -> {
                check(name, name);
                for (String value : values) {
                    check(name, value);
                }
            });
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
                variables.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
            }
            return true;
        }

        /** @param value null where a body of a form names a field and says no more */
        private static void check(String name, @Nullable String value) {
            try {
                ValueCheck.text(value == null ? "" : value);
            } catch (RefusedValue e) {
                throw Problem.invalid(name, "“" + name + "”" + e.getMessage());
            }
        }
    }
}
