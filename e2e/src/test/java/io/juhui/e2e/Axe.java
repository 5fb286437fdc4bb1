package io.juhui.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import java.util.Set;

/** What keeps somebody from perceiving or using the page that is open. */
final class Axe {

    private static final Set<String> HARM = Set.of("serious", "critical");

    private Axe() {}

    /** Details of what is wrong only: those of thousands of passed checks take longer to carry than to make. */
    static List<String> findings(Visitor visitor, String name) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        var results = new AxeBuilder(visitor.page())
                .setLegacyMode(true)
                .options(violations)
                .analyze();
        return results.getViolations().stream()
                .filter(rule -> HARM.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> name + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                .toList();
    }
}
