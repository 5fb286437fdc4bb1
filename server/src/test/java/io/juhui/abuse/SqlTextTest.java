package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No statement is written by what a caller sends: each is a constant, and values are parameters. */
class SqlTextTest {

    private static final Path MAIN = Path.of("target", "classes", "io", "juhui");

    /** These put a statement together, from constants chosen by what is asked; each was read, and a new one is to be. */
    private static final Set<String> OWN_CONSTANTS = Set.of(
            "AudienceMembers.page", // a rule as SQL of constants, its values as parameters
            "CatalogRows.named",
            "ConsoleRows.page",
            "FulfilmentAudit$Recount.findings",
            "LedgerAudit$Check.findings", // constants, one a check
            "MemberRows.count",
            "MemberRows.page",
            "Parcels.read",
            "ProductReading.read",
            "ReviewAudit$Recount.findings",
            "ReviewRows.page",
            "SegmentRows.count",
            "SegmentRows.freeze");

    private static final Set<String> JOINING = Set.of("concat", "format", "formatted", "join", "append");

    private static final Set<String> STATEMENTS =
            Set.of("prepareStatement", "execute", "executeQuery", "executeUpdate");

    @Test
    @DisplayName("R01 每条 SQL 都是编译期常量，值只作参数")
    void writesEveryStatementAsAConstant() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var type = ClassFile.of().parse(file);
                var name = type.thisClass().asInternalName().replaceFirst(".*/", "");
                for (var method : type.methods()) {
                    if (method.code().isPresent() && composes(type, method)) {
                        found.add(name + "." + method.methodName().stringValue());
                    }
                }
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(OWN_CONSTANTS));
    }

    /** Whether a statement may be something else than a constant of this very method or one that its private caller hands it. */
    private static boolean composes(ClassModel type, MethodModel method) {
        Instruction before = null;
        for (var element : method.code().orElseThrow()) {
            if (element instanceof Instruction instruction) {
                if (instruction instanceof InvokeInstruction call
                        && takesSql(call)
                        && !(before instanceof ConstantInstruction)
                        && !(before instanceof LoadInstruction && isHandedConstants(type, method))) {
                    return true;
                }
                before = instruction;
            }
        }
        return false;
    }

    /** A private method whose callers, all in its class, put no texts together. */
    private static boolean isHandedConstants(ClassModel type, MethodModel method) {
        return method.flags().has(AccessFlag.PRIVATE)
                && !joinsTexts(method)
                && type.methods().stream()
                        .filter(caller -> caller.code().isPresent() && calls(caller, method))
                        .noneMatch(SqlTextTest::joinsTexts);
    }

    private static boolean calls(MethodModel caller, MethodModel method) {
        return instructions(caller)
                .anyMatch(i -> i instanceof InvokeInstruction call
                        && call.name().equalsString(method.methodName().stringValue()));
    }

    private static boolean joinsTexts(MethodModel method) {
        return instructions(method).anyMatch(instruction -> switch (instruction) {
            case InvokeDynamicInstruction call -> call.name().equalsString("makeConcatWithConstants");
            case InvokeInstruction call -> JOINING.contains(call.name().stringValue());
            default -> false;
        });
    }

    private static Stream<Instruction> instructions(MethodModel method) {
        return method.code()
                .orElseThrow()
                .elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast);
    }

    private static boolean takesSql(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        var name = call.name().stringValue();
        return call.type().stringValue().startsWith("(Ljava/lang/String;")
                && (owner.startsWith("org/springframework/jdbc/core") && name.equals("sql")
                        || owner.equals("io/juhui/platform/store/Writes") && name.equals("add")
                        || owner.startsWith("java/sql/") && STATEMENTS.contains(name));
    }
}
