package io.juhui.platform.web.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components that are only ever sent, never answered: there a nullable member may be left out. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the model library's own signatures are raw
record RequestBodies(Map<String, Schema> components, Set<String> names) {

    private static final String PREFIX = "#/components/schemas/";

    static RequestBodies of(OpenAPI document) {
        var components = document.getComponents().getSchemas();
        var sent = new LinkedHashSet<String>();
        var answered = new LinkedHashSet<String>();
        var operations = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
        for (var operation : operations) {
            if (operation.getRequestBody() != null) {
                reach(operation.getRequestBody().getContent(), components, sent);
            }
            operation.getResponses().values().forEach(r -> reach(r.getContent(), components, answered));
        }
        sent.removeAll(answered);
        return new RequestBodies(components, sent);
    }

    void relax() {
        for (var name : names) {
            var schema = components.get(name);
            if (schema != null && schema.getProperties() != null && schema.getRequired() != null) {
                Map<String, Schema> members = schema.getProperties();
                List<String> required = schema.getRequired();
                schema.setRequired(required.stream()
                        .filter(member -> !mayBeNull(members.get(member)))
                        .toList());
            }
        }
    }

    private static boolean mayBeNull(@Nullable Schema member) {
        return member != null
                && (hasNullType(member) || stream(member.getAnyOf()).anyMatch(RequestBodies::hasNullType));
    }

    private static boolean hasNullType(Schema schema) {
        return schema.getTypes() != null && schema.getTypes().contains("null");
    }

    private static void reach(@Nullable Content content, Map<String, Schema> components, Set<String> found) {
        if (content != null) {
            content.values().forEach(media -> reach(media.getSchema(), components, found));
        }
    }

    private static void reach(@Nullable Schema schema, Map<String, Schema> components, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(PREFIX.length());
            if (found.add(name)) {
                reach(components.get(name), components, found);
            }
            return;
        }
        var parts = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            parts.addAll(((Map<String, Schema>) schema.getProperties()).values());
        }
        stream(schema.getAnyOf()).forEach(parts::add);
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema more) {
            parts.add(more);
        }
        parts.forEach(part -> reach(part, components, found));
    }

    private static Stream<Schema> stream(@Nullable List list) {
        return list == null ? Stream.empty() : ((List<Schema>) list).stream();
    }
}
