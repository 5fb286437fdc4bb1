package io.juhui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.juhui.platform.web.Access;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(JuhuiApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.juhui");

    @Test
    void keepsEveryArrowBetweenModulesPointingDown() {
        MODULES.verify();
    }

    @Test
    void hasNoClassOutsideAModule() {
        classes()
                .that()
                .resideOutsideOfPackages("io.juhui", "io.juhui.kernel..")
                .should(beInAModule())
                .check(CLASSES);
    }

    @Test
    void hasNoRoleSuffixes() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Service|ServiceImpl|Impl|Manager|Helper|Utils?|DTO|VO|DO|BO|Convert(er)?|Base[A-Z]\\w*)$")
                .check(CLASSES);
    }

    @Test
    void readsTheTimeFromTheOneClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.juhui.platform.store.Store")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void asksForSixCollaboratorsAtMost() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .should(askForAtMost(6))
                .check(CLASSES);
    }

    @Test
    void keepsTheKernelFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAPackage("io.juhui.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void declaresAnAccessPolicyOnEveryEndPoint() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should(declareAccess())
                .check(CLASSES);
    }

    @Test
    void callsNothingTransactionalPastItsProxy() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(beCalledThroughTheBean())
                .check(CLASSES);
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> beInAModule() {
        return ArchCondition.from(DescribedPredicate.describe(
                "be in a module",
                type -> MODULES.getModuleByType(type.getName()).isPresent()));
    }

    private static ArchCondition<JavaConstructor> askForAtMost(int most) {
        return new ArchCondition<>("ask for at most " + most + " collaborators") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                var few = constructor.getParameters().size() <= most;
                events.add(new SimpleConditionEvent(constructor, few, constructor.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> declareAccess() {
        return new ArchCondition<>("declare @Access") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var declared = method.isAnnotatedWith(Access.class)
                        || method.getOwner().isAnnotatedWith(Access.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares no @Access"));
            }
        };
    }

    /** A call of a bean on itself goes past the transaction, unless the caller has opened it already. */
    private static ArchCondition<JavaMethod> beCalledThroughTheBean() {
        return new ArchCondition<>("be called through the bean, or inside a transaction") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (var call : method.getAccessesToSelf()) {
                    var own = call.getOriginOwner().equals(method.getOwner()) && !isInside(call.getOrigin());
                    events.add(new SimpleConditionEvent(call, !own, call.getDescription()));
                }
            }
        };
    }

    /** A private method is inside when all that call it are. */
    private static boolean isInside(JavaCodeUnit caller) {
        return caller.isAnnotatedWith(Transactional.class)
                || caller instanceof JavaMethod method
                        && method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getAccessesToSelf().isEmpty()
                        && method.getAccessesToSelf().stream().allMatch(call -> isInside(call.getOrigin()));
    }
}
