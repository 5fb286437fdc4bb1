package io.juhui.abuse;

import io.juhui.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The running API document, read as an attacker would: every operation, who may call it, and what it asks for. */
@Component
@Lazy
class ApiDocument {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    ApiDocument(Http http) {
        document = http.get("/api/docs/openapi.json").ok();
        for (var path : document.get("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                operations.add(read(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
            }
        }
    }

    enum Who {
        ANYONE,
        BUYER,
        STAFF
    }

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable JsonNode body,
            boolean upload,
            JsonNode answers,
            Who who,
            boolean keyed) {

        boolean writes() {
            return !method.equals("GET");
        }

        List<String> places() {
            return PLACE.matcher(path).results().map(m -> m.group(1)).toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The schema itself, behind references and apart from a mere "or null". */
    JsonNode resolved(JsonNode schema) {
        var now = schema;
        while (now.has("$ref") || now.has("anyOf")) {
            now = now.has("$ref")
                    ? document.get("components").get("schemas").get(name(now))
                    : now.get("anyOf").get(0);
        }
        return now;
    }

    /** Every property that an answer may show, as {@code Component.property}. */
    Set<String> shown(Operation operation) {
        var found = new TreeSet<String>();
        collect(operation.answers(), new TreeSet<>(), found);
        return found;
    }

    private void collect(JsonNode node, Set<String> seen, Set<String> found) {
        if (node.path("$ref").asString("").startsWith(COMPONENTS)) {
            var name = name(node);
            if (seen.add(name)) {
                var schema = document.get("components").get("schemas").get(name);
                schema.path("properties").propertyNames().forEach(p -> found.add(name + "." + p));
                collect(schema, seen, found);
            }
        } else {
            node.forEach(child -> collect(child, seen, found));
        }
    }

    private static Operation read(String method, String path, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .map(p -> new Parameter(
                        p.get("name").asString(),
                        p.get("in").asString(),
                        p.path("required").asBoolean(false),
                        p.get("schema")))
                .toList();
        var content = operation.path("requestBody").path("content");
        var body = content.path("application/json").path("schema");
        return new Operation(
                operation.get("operationId").asString(),
                method,
                path,
                parameters,
                body.isMissingNode() ? null : body,
                content.has("multipart/form-data"),
                operation.get("responses"),
                who(operation.path("security")),
                parameters.stream().anyMatch(p -> p.name().equals("Idempotency-Key")));
    }

    private static Who who(JsonNode security) {
        var text = security.toString();
        return text.contains("\"staff\"") ? Who.STAFF : text.contains("\"buyer\"") ? Who.BUYER : Who.ANYONE;
    }

    private static String name(JsonNode reference) {
        return reference.get("$ref").asString().substring(COMPONENTS.length());
    }
}
