package io.juhui.platform.web.contract;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.juhui.kernel.Id;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Points;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How our values look in the API document: ids are strings, money and points are integers, every record and enum is a component
 * under its own simple name, every record component is there and only a {@code @Nullable} one may be null.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // the model library's own signatures are raw
class ContractSchemas implements ModelConverter {

    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var own = own(Json31.mapper().constructType(type.getType()), context);
        return own != null || !others.hasNext() ? own : others.next().resolve(type, context, others);
    }

    private @Nullable Schema own(JavaType java, ModelConverterContext context) {
        var raw = java.getRawClass();
        if (Id.class.isAssignableFrom(raw)) {
            return id();
        }
        if (raw == Money.class || raw == Points.class) {
            return new JsonSchema().typesItem("integer").format("int64");
        }
        if (raw == Page.class) {
            return page(java.containedType(0), context);
        }
        if (java.isCollectionLikeType()) {
            return new JsonSchema().typesItem("array").items(resolved(java.getContentType(), context));
        }
        if (raw.getName().startsWith("io.juhui.") && raw.isRecord()) {
            return record(raw, context);
        }
        return raw.getName().startsWith("io.juhui.") && raw.isEnum() ? enumeration(raw, context) : null;
    }

    private Schema page(Type item, ModelConverterContext context) {
        var name = "Page" + Json31.mapper().constructType(item).getRawClass().getSimpleName();
        var items = new JsonSchema().typesItem("array").items(resolved(item, context));
        var next = new JsonSchema().types(new java.util.LinkedHashSet<>(List.of("string", "null")));
        var page = object();
        page.addProperty("items", items);
        page.addProperty("next", next);
        page.setRequired(List.of("items", "next"));
        context.defineModel(name, page);
        return reference(name);
    }

    private Schema record(Class<?> type, ModelConverterContext context) {
        var name = named(type);
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = object();
            context.defineModel(name, schema); // before its parts, because a tree names itself
            for (var component : type.getRecordComponents()) {
                add(component, schema, context);
            }
        }
        return reference(name);
    }

    private void add(RecordComponent component, Schema schema, ModelConverterContext context) {
        var accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(JsonIgnore.class)) {
            return;
        }
        if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
            schema.setAdditionalProperties(true);
            return;
        }
        var renamed = accessor.getAnnotation(JsonProperty.class);
        var name = renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        var value = SchemaLimits.of(component, resolved(component.getGenericType(), context));
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        schema.addProperty(name, nullable ? SchemaLimits.orNull(value) : value);
        schema.addRequiredItem(name);
    }

    private Schema enumeration(Class<?> type, ModelConverterContext context) {
        var name = named(type);
        var schema = new JsonSchema().typesItem("string");
        var values = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        schema.setEnum(List.copyOf(values));
        context.defineModel(name, schema);
        return reference(name);
    }

    private Schema resolved(Type type, ModelConverterContext context) {
        var own = own(
                Json31.mapper().constructType(type), context); // asked first: the context answers null inside a tree
        var schema = own == null ? context.resolve(new AnnotatedType(type).resolveAsRef(true)) : own;
        if (schema == null) {
            throw new IllegalStateException("no schema for " + type);
        }
        return schema;
    }

    /** One name, one type: a second record of the same simple name would silently replace the first. */
    private String named(Class<?> type) {
        var name = type.getSimpleName();
        var owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("two bodies are named " + name + ": " + owner + " and " + type);
        }
        return name;
    }

    static Schema id() {
        return new JsonSchema().typesItem("string").pattern("^[0-9]{1,19}$");
    }

    private static Schema object() {
        return new JsonSchema().typesItem("object");
    }

    private static Schema reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }
}
