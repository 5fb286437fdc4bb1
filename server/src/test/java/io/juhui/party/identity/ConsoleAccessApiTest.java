package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every console end point there is, found in the running application. */
@JuhuiTest
class ConsoleAccessApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    record EndPoint(String method, String path, List<Permission> permission) {}

    private List<EndPoint> endPoints() {
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(e -> e.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/console/"))
                        .flatMap(path -> e.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new EndPoint(
                                        method.name(),
                                        path.replaceAll("\\{[^}]+}", "1"),
                                        access(e.getValue())
                                                .map(access -> List.of(access.permission()))
                                                .orElse(List.of())))))
                .toList();
    }

    private static Optional<Access> access(org.springframework.web.method.HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class)));
    }

    @Test
    @DisplayName("P07 staff without permissions may call nothing that needs one")
    void forbidsEverythingToStaffWithoutPermissions() {
        var nobody = given.staff().http();
        var guarded = endPoints().stream()
                .filter(e -> !e.permission().isEmpty() && !e.path().endsWith("/media"))
                .toList();
        assertThat(guarded).hasSizeGreaterThan(5);
        assertThat(guarded).allSatisfy(e -> {
            var answer = nobody.send(e.method(), e.path(), e.method().equals("GET") ? null : "{}");
            assertThat(answer.problem()).as(e.toString()).isEqualTo("web/forbidden");
        });
    }

    @Test
    @DisplayName("P07 strangers and buyers may call nothing of the console")
    void asksStrangersToLogIn() {
        var buyer = given.buyer().http();
        assertThat(endPoints())
                .filteredOn(e -> !e.method().equals("POST") || !e.path().endsWith("/session"))
                // an upload is no JSON: the dispatcher refuses that before anybody is asked who he is
                .filteredOn(e -> !e.path().endsWith("/media"))
                .allSatisfy(e -> {
                    var body = e.method().equals("GET") ? null : "{}";
                    assertThat(http.send(e.method(), e.path(), body).status())
                            .as(e.toString())
                            .isEqualTo(401);
                    assertThat(buyer.send(e.method(), e.path(), body).status())
                            .as(e.toString())
                            .isEqualTo(401);
                });
    }

    @Test
    @DisplayName("R06 no console write works on the cookie alone")
    void refusesEveryWriteWithoutTheCsrfHeader() {
        var cookieOnly = http.with("Cookie", "juhui_staff=" + given.staff("*").cookie() + "; XSRF-TOKEN=abc");
        assertThat(endPoints())
                .filteredOn(e -> !e.method().equals("GET") && !e.path().endsWith("/session"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(
                                cookieOnly.send(e.method(), e.path(), "{}").status())
                        .as(e.toString())
                        .isEqualTo(403));
    }
}
