package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The API document is a file both front ends are built from, so a change of the API is a difference to review. */
@JuhuiTest
class ContractTest {

    private static final Path FILE = Path.of("..", "contract", "openapi.json");
    private static final Set<String> REFERENCES = Set.of("#/components/schemas/", "#/components/responses/");

    @Autowired
    Http http;

    @Autowired
    JsonMapper json;

    @Test
    void writesTheSameDocumentAsTheOneReviewed() throws IOException {
        var document = (ObjectNode) http.get("/api/docs/openapi.json").ok();
        document.remove("servers");
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(document)) + "\n";
        var reviewed = Files.exists(FILE) ? Files.readString(FILE) : "";
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
        assertThat(text.equals(reviewed))
                .as("contract/openapi.json was out of date and has been rewritten: review the difference and commit it")
                .isTrue();
    }

    @Test
    void namesEveryOperationOnce() {
        var names = operations().stream()
                .map(operation -> operation.get("operationId").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void describesEveryBodyByANamedComponent() {
        var nameless = new TreeSet<String>();
        for (var operation : operations()) {
            for (var body : bodies(operation)) {
                if (!isNamed(body)) {
                    nameless.add(operation.get("operationId").asString() + " " + body);
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void refersOnlyToComponentsThatExist() {
        var document = http.get("/api/docs/openapi.json").ok();
        var missing = new TreeSet<String>();
        for (var reference : references(document, new HashSet<>())) {
            var pointer = reference.substring(1);
            if (REFERENCES.stream().noneMatch(reference::startsWith)
                    || document.at(pointer).isMissingNode()) {
                missing.add(reference);
            }
        }
        assertThat(missing).isEmpty();
    }

    private List<JsonNode> operations() {
        var found = new ArrayList<JsonNode>();
        for (var path : http.get("/api/docs/openapi.json").ok().get("paths")) {
            path.forEach(found::add);
        }
        return found;
    }

    private static List<JsonNode> bodies(JsonNode operation) {
        var found = new ArrayList<JsonNode>();
        operation.at("/requestBody/content/application~1json").forEach(found::add);
        for (var response : operation.get("responses")) {
            response.at("/content/application~1json").forEach(found::add);
        }
        return found;
    }

    private static boolean isNamed(JsonNode schema) {
        if (schema.path("type").asString("").equals("array")) {
            return isNamed(schema.get("items")) || isPlain(schema.get("items"));
        }
        return schema.has("$ref");
    }

    private static boolean isPlain(JsonNode schema) {
        return Set.of("string", "integer", "boolean")
                .contains(schema.path("type").asString(""));
    }

    private static Set<String> references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isString()) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var ordered = JsonNodeFactory.instance.objectNode();
            node.propertyNames().stream().sorted().forEach(name -> ordered.set(name, sorted(node.get(name))));
            return ordered;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }
}
