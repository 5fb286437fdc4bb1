package io.juhui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.juhui.platform.settings.Setting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.stereotype.Component;

/**
 * What nothing uses is not kept for later. The kernel is the exception: it is the vocabulary the rooms are written in, proved on
 * its own, and kept whole.
 */
class NothingUnusedTest {

    private static final String KERNEL = "io.juhui.kernel..";

    /** The example room stands for the rooms to come: what it plugs into is used. */
    private static final String EXAMPLE = "/io/juhui/example/";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(place -> place.contains(EXAMPLE) || new ImportOption.DoNotIncludeTests().includes(place))
            .importPackages("io.juhui");

    @Test
    void hasAnImplementerForEverySocket() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .resideInAPackage("..spi")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should(haveAnImplementer())
                .check(CLASSES);
    }

    @Test
    void hasNoClassThatNothingUses() {
        classes()
                .that()
                .areNotMetaAnnotatedWith(Component.class)
                .and()
                .areNotAnonymousClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .and()
                .resideOutsideOfPackages(KERNEL, "io.juhui.example..")
                .and()
                .areNotAssignableTo(FailureAnalyzer.class) // META-INF/spring.factories names it
                .should(beUsedByAnother())
                .check(CLASSES);
    }

    @Test
    void hasNoMethodThatNothingCalls() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(KERNEL)
                .and()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.juhui.example..")
                .should(beCalled())
                .check(CLASSES);
    }

    @Test
    void readsEverySettingItDeclares() {
        fields().that()
                .haveRawType(DescribedPredicate.describe("setting", t -> t.isAssignableTo(Setting.class)))
                .and()
                .areStatic()
                .should(beRead())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> haveAnImplementer() {
        return new ArchCondition<>("have an implementer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var plugged = CLASSES.stream().anyMatch(c -> !c.isInterface() && c.isAssignableTo(type.getName()));
                events.add(new SimpleConditionEvent(type, plugged, type.getName() + " has no implementer"));
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedByAnother() {
        return new ArchCondition<>("be used by another class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var used = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> !user.equals(type));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used by nothing"));
            }
        };
    }

    private static ArchCondition<JavaMethod> beCalled() {
        return new ArchCondition<>("be called") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.getAnnotations().isEmpty()
                        || method.getName().equals("main")
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getModifiers().contains(JavaModifier.BRIDGE)
                        || method.getName().contains("$")
                        || overrides(method)) {
                    return;
                }
                var called = !method.getCallsOfSelf().isEmpty()
                        || !method.getReferencesToSelf().isEmpty();
                events.add(new SimpleConditionEvent(method, called, method.getFullName() + " is called by nothing"));
            }
        };
    }

    private static boolean overrides(JavaMethod method) {
        var owner = method.getOwner();
        var above = Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream());
        return above.anyMatch(type -> type.getMethods().stream()
                .anyMatch(m -> m.getName().equals(method.getName())
                        && m.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size()));
    }

    private static ArchCondition<JavaField> beRead() {
        return new ArchCondition<>("be read") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var read = field.getAccessesToSelf().stream()
                        .map(JavaAccess::getOrigin)
                        .anyMatch(user -> !user.getName().equals("settings")
                                && !user.getName().equals("<clinit>"));
                events.add(new SimpleConditionEvent(field, read, field.getFullName() + " is read by nothing"));
            }
        };
    }
}
