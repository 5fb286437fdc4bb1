package io.juhui.abuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Good values for a schema. What only this shop can know — the id of goods on the shelf, a region — comes from {@code known} by
 * the property's name, so that a body passes validation and reaches the room behind it.
 */
record Samples(ApiDocument api, Map<String, Object> known, RandomGenerator random) {

    private static final int DEEPEST = 6;

    @Nullable
    Object of(String name, JsonNode schema) {
        return of(name, schema, 0);
    }

    private @Nullable Object of(String name, JsonNode written, int depth) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        var schema = api.resolved(written);
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> depth > DEEPEST ? List.of() : list(name, schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        var body = new LinkedHashMap<String, Object>();
        for (var property : schema.path("properties").properties()) {
            var value = of(property.getKey(), property.getValue(), depth + 1);
            if (value != null) {
                body.put(property.getKey(), value);
            }
        }
        return body;
    }

    private List<Object> list(String name, JsonNode schema, int depth) {
        var items = new ArrayList<>();
        items.add(of(name + "[]", schema.get("items"), depth + 1));
        return items;
    }

    private static long number(JsonNode schema) {
        return Math.max(1, schema.path("minimum").asLong(1));
    }

    private static String text(JsonNode schema) {
        if (schema.path("pattern").asString("").contains("[0-9]{1,19}")) {
            return "1";
        }
        if (schema.path("format").asString("").equals("date-time")) {
            return "2030-01-01T00:00:00Z";
        }
        return "样品".substring(0, Math.min(2, schema.path("maxLength").asInt(2)));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }
}
