package io.juhui.abuse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the code must not contain, so that nothing from outside is ever read as code, as markup or as an address. */
class InjectionRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.juhui");

    @Test
    @DisplayName("R13 不反序列化任意类型：没有 Java 序列化、XML 解码、YAML、Jackson 多态")
    void readsNoObjectsThatNameTheirOwnClass() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.beans..", "javax.xml..", "org.w3c.dom..", "org.yaml..", "groovy..", "javax.script..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("JsonTypeInfo")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind.jsontype..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.expression..", "javax.naming..", "jakarta.el..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("S06 只有网关、短信和模拟器对外连接，地址来自设置而不来自请求")
    void callsOutOnlyWhereAnAddressIsConfigured() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.juhui.platform.gateway..", "io.juhui.platform.sms..", "io.juhui.sim..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "okhttp3..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URL")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(CLASSES);
    }

    @Test
    @DisplayName("R12 每个正则遇到恶意长文本都很快：没有回溯爆炸")
    void matchesHostileTextInNoTime() throws ReflectiveOperationException {
        var patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(15);
        for (var pattern : patterns) {
            for (var text : List.of(
                    "1".repeat(8_000) + "!",
                    "a".repeat(8_000) + "!",
                    "0571-".repeat(1_600),
                    "路1 ".repeat(2_500),
                    "省市区县".repeat(2_000),
                    " \t,;".repeat(2_000) + "x",
                    "/pages/".repeat(1_200),
                    "a=\"".repeat(2_500),
                    "\u0301".repeat(8_000))) {
                var start = System.nanoTime();
                pattern.matcher(text).matches();
                var at = pattern.matcher(text);
                for (int i = 0; i < 50_000 && at.find(); i++) {
                    assertThat(at.end()).isGreaterThanOrEqualTo(0);
                }
                assertThat((System.nanoTime() - start) / 1_000_000)
                        .as("%s on %.8s…", pattern, text)
                        .isLessThan(500);
            }
        }
    }

    private static List<java.util.regex.Pattern> patterns() throws ReflectiveOperationException {
        var patterns = new ArrayList<java.util.regex.Pattern>();
        for (var type : CLASSES) {
            for (var field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(java.util.regex.Pattern.class)
                        && field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)) {
                    var reflected = field.reflect();
                    reflected.setAccessible(true);
                    patterns.add((java.util.regex.Pattern) reflected.get(null));
                }
                field.tryGetAnnotationOfType(Pattern.class)
                        .ifPresent(p -> patterns.add(java.util.regex.Pattern.compile(p.regexp())));
            }
        }
        return patterns;
    }

    @Test
    @DisplayName("R04 前端不把文字当标记：没有 v-html、innerHTML、rich-text、eval")
    void showsTextAsTextInBothFrontEnds() throws IOException {
        var markup = java.util.regex.Pattern.compile(
                "v-html|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|<rich-text|\\beval\\(|new Function\\(");
        var found = new ArrayList<String>();
        for (var sources : List.of(
                Path.of("..", "storefront", "src"),
                Path.of("..", "console", "src"),
                Path.of("src", "main", "resources", "sim"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (var file : files.filter(f -> f.toString().matches(".*\\.(vue|ts|js|html)"))
                        .toList()) {
                    if (markup.matcher(Files.readString(file)).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
