package onewindow.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import onewindow.platform.text.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How a request's JSON is read: to the letter. Nothing is turned into another type, nothing is left out that the record
 * does not call {@link Nullable}, no key comes twice, and {@link ValueCheck} are kept. Only the way in is so strict: what the
 * database keeps is read as it was written.
 */
@Configuration(proxyBeanMethods = false)
class RequestBodies {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict(json)));
    }

    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .annotationIntrospector(AnnotationIntrospector.pair(
                        new NullMarkedBodies(), json.deserializationConfig().getAnnotationIntrospector()))
                .addModule(values())
                .build();
    }

    private static SimpleModule values() {
        return new SimpleModule("values of requests")
                .addDeserializer(String.class, new Text(UnaryOperator.identity()))
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(BigDecimal.class, new Number())
                .addDeserializer(LocalDate.class, new Time<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(LocalTime.class, new Time<>(LocalTime.class, LocalTime::parse))
                .addDeserializer(LocalDateTime.class, new Time<>(LocalDateTime.class, LocalDateTime::parse))
                .addDeserializer(OffsetDateTime.class, new Time<>(OffsetDateTime.class, OffsetDateTime::parse))
                .addDeserializer(Instant.class, new Time<>(Instant.class, Instant::parse))
                .addDeserializer(YearMonth.class, new Time<>(YearMonth.class, YearMonth::parse))
                .addDeserializer(Year.class, new Time<>(Year.class, Year::parse));
    }

    /** {@link Typed} fields are tidied here, before anything is checked. */
    private static final class Text extends StdDeserializer<String> {
        private final UnaryOperator<String> tidy;

        Text(UnaryOperator<String> tidy) {
            super(String.class);
            this.tidy = tidy;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            Typed typed = property == null ? null : property.getAnnotation(Typed.class);
            return typed == null ? this : new Text(typed.value()::tidy);
        }

        @Override
        public @Nullable String deserialize(JsonParser in, DeserializationContext context) {
            return in.hasToken(JsonToken.VALUE_STRING)
                    ? tidy.apply(ValueCheck.text(in.getString()))
                    : (String) context.handleUnexpectedToken(String.class, in);
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return ValueCheck.text(key);
        }
    }

    private static final class Number extends StdDeserializer<BigDecimal> {
        Number() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            return in.currentToken().isNumeric()
                    ? ValueCheck.number(in.getDecimalValue())
                    : (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
        }
    }

    /** As ISO 8601 writes it; never as a number or a list of numbers. */
    private static final class Time<T extends TemporalAccessor> extends StdDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        Time(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, in));
            }
            try {
                return ValueCheck.calendar(parse.apply(in.getString()));
            } catch (DateTimeException e) {
                throw context.weirdStringException(in.getString(), type, "not ISO 8601");
            }
        }
    }
}
