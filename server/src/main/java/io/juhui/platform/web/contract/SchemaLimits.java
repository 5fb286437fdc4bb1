package io.juhui.platform.web.contract;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;

/** What a record component's constraints say, written into its schema. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the model library's own signatures are raw
final class SchemaLimits {

    private SchemaLimits() {}

    /** A copy of {@code schema} with the limits of {@code component}; a reference stays as it is. */
    static Schema of(RecordComponent component, Schema schema) {
        if (schema.get$ref() != null) {
            return schema;
        }
        var limited = copy(schema);
        var accessor = component.getAccessor();
        var size = accessor.getAnnotation(Size.class);
        if (size != null) {
            size(limited, size);
        }
        if (accessor.isAnnotationPresent(NotBlank.class) && limited.getMinLength() == null) {
            limited.setMinLength(1);
        }
        var pattern = accessor.getAnnotation(Pattern.class);
        if (pattern != null) {
            limited.setPattern(pattern.regexp());
        }
        var min = accessor.getAnnotation(Min.class);
        if (min != null) {
            limited.setMinimum(BigDecimal.valueOf(min.value()));
        }
        var max = accessor.getAnnotation(Max.class);
        if (max != null) {
            limited.setMaximum(BigDecimal.valueOf(max.value()));
        }
        if (accessor.isAnnotationPresent(Positive.class)) {
            limited.setMinimum(BigDecimal.ONE);
        }
        if (accessor.isAnnotationPresent(PositiveOrZero.class)) {
            limited.setMinimum(BigDecimal.ZERO);
        }
        return limited;
    }

    static Schema orNull(Schema schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        var nullable = copy(schema);
        nullable.addType("null");
        return nullable;
    }

    private static void size(Schema schema, Size size) {
        var max = size.max() == Integer.MAX_VALUE ? null : size.max();
        var min = size.min() == 0 ? null : size.min();
        if (schema.getTypes() != null && schema.getTypes().contains("array")) {
            schema.setMaxItems(max);
            schema.setMinItems(min);
        } else {
            schema.setMaxLength(max);
            schema.setMinLength(min);
        }
    }

    private static Schema copy(Schema schema) {
        var copy = new JsonSchema();
        copy.setTypes(schema.getTypes() == null ? null : new LinkedHashSet<>(schema.getTypes()));
        copy.setFormat(schema.getFormat());
        copy.setPattern(schema.getPattern());
        copy.setItems(schema.getItems());
        copy.setUniqueItems(schema.getUniqueItems());
        copy.setMinimum(schema.getMinimum());
        copy.setMaximum(schema.getMaximum());
        copy.setMinLength(schema.getMinLength());
        copy.setMaxLength(schema.getMaxLength());
        copy.setMinItems(schema.getMinItems());
        copy.setMaxItems(schema.getMaxItems());
        copy.setAdditionalProperties(schema.getAdditionalProperties());
        return copy;
    }
}
