package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the jar says of what is inside it, and what is inside it. */
class ContentsTest {

    @Test
    @DisplayName("Q12 包里带着物料清单，写明每个依赖的名字、版本和许可，一个不少")
    void listsEveryLibraryItCarries() throws IOException {
        try (var jar = new JarFile(PackagedServer.JAR.toFile())) {
            var list = JsonMapper.shared()
                    .readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));
            assertThat(list.get("bomFormat").asString()).isEqualTo("CycloneDX");
            var listed = new ArrayList<String>();
            for (var component : list.get("components")) {
                assertThat(component.path("purl").asString("")).startsWith("pkg:maven/");
                listed.add(component.get("name").asString() + "-"
                        + component.get("version").asString() + ".jar");
            }
            assertThat(listed).hasSizeGreaterThan(60).containsAll(libraries(jar));
        }
    }

    /** The packager adds one of its own, which unpacks the jar. */
    private static List<String> libraries(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                .map(name -> name.replaceFirst(".*/", ""))
                .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                .toList();
    }
}
