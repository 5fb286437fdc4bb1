package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One list of permissions: roles hold codes of it, end points and fields ask for them, and the console is compiled against it. */
@JuhuiTest
class PermissionsTest {

    private static final Path TYPES = Path.of("..", "contract", "permissions.ts");
    private static final Path PAGE = Path.of("..", "docs", "permissions.md");

    /** What decides a field and no end point of its own. */
    private static final Set<Permission> OF_FIELDS = Set.of(Permission.GOODS_COST, Permission.FIGURES_VIEW);

    @Autowired
    Http http;

    @Autowired
    JdbcClient db;

    private record EndPoint(String operation, List<String> needs) {}

    /** Every operation of the console, with what it asks for; nothing asked for is open to all staff. */
    private List<EndPoint> endPoints() {
        return http.get("/api/docs/openapi.json")
                .ok()
                .get("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/api/console/"))
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> new EndPoint(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                needs(operation.getValue()))))
                .sorted((a, b) -> a.operation().compareTo(b.operation()))
                .toList();
    }

    private static List<String> needs(JsonNode operation) {
        var codes = operation.path("x-permission").asString("");
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    @Test
    void givesEveryPermissionACodeOfItsOwnAndWords() {
        assertThat(Permission.values())
                .extracting(Permission::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+:[a-z]+"));
        assertThat(Permission.values()).allMatch(p -> !p.zh().isBlank() && !p.en().isBlank());
        assertThat(Permission.values()).allMatch(p -> Permission.of(p.code()).orElseThrow() == p);
    }

    @Test
    void knowsEveryCodeThatARoleHolds() {
        var held = db.sql("select distinct permission from role_permission where role not like 'TEST-%'")
                .query(String.class)
                .list();
        assertThat(held)
                .isNotEmpty()
                .allMatch(c -> c.equals(Permission.ALL) || Permission.of(c).isPresent());
    }

    @Test
    void hasNoPermissionThatOpensNothing() {
        var asked = endPoints().stream().flatMap(e -> e.needs().stream()).collect(Collectors.toSet());
        for (var permission : Permission.values()) {
            assertThat(asked.contains(permission.code()))
                    .as(permission.code())
                    .isEqualTo(!OF_FIELDS.contains(permission));
        }
    }

    /** What the console's buttons are compiled against: each asks for the operation it calls. */
    @Test
    void typesEveryPermissionForTheConsole() throws IOException {
        var permissions = Stream.of(Permission.values())
                .map(p -> "  | '" + p.code() + "'")
                .collect(Collectors.joining("\n"));
        var access = endPoints().stream()
                .map(e -> "  '" + e.operation() + "': ["
                        + e.needs().stream().map(c -> "'" + c + "'").collect(Collectors.joining(", ")) + "],")
                .collect(Collectors.joining("\n"));
        var text = """
                // Written by a server test; do not edit.
                export type Permission =
                %s

                /** What each end point of the console asks for: any one of these; none means all staff. */
                export const ACCESS = {
                %s
                } as const satisfies Record<string, readonly Permission[]>
                export type Operation = keyof typeof ACCESS
                """.formatted(permissions, access);
        var before = Files.exists(TYPES) ? Files.readString(TYPES) : "";
        Files.writeString(TYPES, text);

        assertThat(before)
                .as("contract/permissions.ts has been written anew: commit it")
                .isEqualTo(text);
    }

    @Test
    void listsWhatEachPermissionOpensInTheDocs() throws IOException {
        var points = endPoints();
        var rows = Stream.of(Permission.values())
                .map(p ->
                        "| `%s` | %s | %s | %s | %s |".formatted(p.code(), p.zh(), p.en(), roles(p), opens(p, points)))
                .collect(Collectors.joining("\n", """
                        # Permissions 权限

                        What staff may do. End points, fields and the console's buttons are decided by this one list. This page is written by a test.
                        The role `OWNER` holds all of them.

                        | code | 中文 | English | roles at first | end points |
                        |---|---|---|---|---|
                        """, "\n"));
        var before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, rows);

        assertThat(before)
                .as("docs/permissions.md has been written anew: commit it")
                .isEqualTo(rows);
    }

    private String roles(Permission permission) {
        return db.sql("""
                select coalesce(string_agg('`' || p.role || '`', ', ' order by r.position), '–')
                  from role_permission p
                  join role r on r.name = p.role
                 where p.permission = :code
                   and r.name in ('SHOPKEEPER', 'CLERK', 'WAREHOUSE', 'SUPPORT', 'MARKETER')
                """).param("code", permission.code()).query(String.class).single();
    }

    private static String opens(Permission permission, List<EndPoint> points) {
        return OF_FIELDS.contains(permission)
                ? "fields in answers and bodies"
                : points.stream()
                        .filter(e -> e.needs().contains(permission.code()))
                        .map(e -> "`" + e.operation() + "`")
                        .collect(Collectors.joining(", "));
    }
}
