package onewindow.platform.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells readers of the API document what our code already says: a component of a record is always there, unless it is
 * {@code @Nullable}; then it may be null or, in a request, left out. The web's types are made from this.
 */
@Component
class NullMarkedSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> shown = shown(type);
        if (resolved != null && shown != null && shown.isRecord()) {
            Schema<?> model = model(resolved, context);
            if (model != null && model.getProperties() != null) {
                mark(shown, model);
            }
        }
        return resolved;
    }

    private static @Nullable Class<?> shown(AnnotatedType type) {
        JavaType java = type.getType() == null ? null : Json31.mapper().constructType(type.getType());
        return java == null ? null : java.getRawClass();
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void mark(Class<?> shown, Schema<?> model) {
        Set<String> required = new TreeSet<>();
        mark(shown, model, required);
        model.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static void mark(Class<?> shown, Schema<?> model, Set<String> required) {
        for (RecordComponent component : shown.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = model.getProperties().get(name);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                mark(component.getType(), model, required);
            } else if (property != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.addProperty(name, orNull(property));
            } else if (property != null) {
                required.add(name);
            }
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema<?> orNull(Schema property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>().oneOf(List.of(property, nothing));
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.getEnum().add(null);
        }
        return property;
    }
}
