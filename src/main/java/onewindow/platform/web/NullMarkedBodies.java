package onewindow.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * The reading twin of {@link NullMarkedSchemas}: a component of a request's record is there and not null unless it is
 * {@link Nullable}, and so is each element of its list or map. Where a constraint asks for the component with words of its
 * own ({@code @NotBlank(message = …)}), the constraint speaks; a draft {@link MayLack} any of them.
 */
final class NullMarkedBodies extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        RecordComponent component = component(annotated);
        if (component == null) {
            return JsonSetter.Value.empty();
        }
        boolean optional = nullable(component.getAnnotatedType())
                || component.getDeclaringRecord().isAnnotationPresent(MayLack.class)
                || component.getType().isPrimitive()
                || asked(component.getAccessor());
        return JsonSetter.Value.construct(
                optional ? Nulls.DEFAULT : Nulls.FAIL,
                elementsMayBeNull(component.getAnnotatedType()) ? Nulls.DEFAULT : Nulls.FAIL);
    }

    private static @Nullable RecordComponent component(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return null;
        }
        Class<?> owner = parameter.getDeclaringClass();
        boolean ours = owner.isRecord() && owner.getName().startsWith("onewindow.");
        RecordComponent[] components = ours ? owner.getRecordComponents() : new RecordComponent[0];
        return parameter.getOwner().getParameterCount() == components.length && ours
                ? components[parameter.getIndex()]
                : null;
    }

    private static boolean asked(AnnotatedElement component) {
        return component.isAnnotationPresent(NotNull.class)
                || component.isAnnotationPresent(NotBlank.class)
                || component.isAnnotationPresent(NotEmpty.class);
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean elementsMayBeNull(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType parameterized)) {
            return false;
        }
        AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
        return nullable(arguments[arguments.length - 1]);
    }
}
