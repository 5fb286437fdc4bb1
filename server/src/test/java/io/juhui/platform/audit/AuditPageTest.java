package io.juhui.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditPageTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void answersZeroWhenEveryClaimHolds() {
        assertThat(print(check("stock.sums", List.of()))).isZero();
        assertThat(text()).startsWith("ok   stock.sums").contains("1 checks, 0 findings, drift 0 fen");
    }

    @Test
    void answersOneAndNamesWhatBreaksAClaimWithTheMoneyOutOfPlace() {
        var finding = new AuditCheck.Finding("order 7", "lines and order disagree", 250);
        assertThat(print(check("stock.sums", List.of()), check("order.sums", List.of(finding))))
                .isOne();
        assertThat(text())
                .contains("BAD  order.sums")
                .contains("order 7: lines and order disagree, drift 250 fen")
                .contains("2 checks, 1 findings, drift 250 fen");
    }

    @Test
    void staysOnePageHoweverManyFindingsThereAre() {
        var many = IntStream.range(0, 100)
                .mapToObj(i -> new AuditCheck.Finding("order " + i, "bad", 0))
                .toList();
        print(check("order.sums", many));
        assertThat(text().lines()).hasSizeLessThan(30);
        assertThat(text()).contains("and 80 more").contains("100 findings");
    }

    private int print(AuditCheck... checks) {
        var audit = new Audit(List.of(checks), new SimpleMeterRegistry());
        return new AuditPage(audit).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static AuditCheck check(String name, List<AuditCheck.Finding> findings) {
        return new AuditCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String claim() {
                return "what must be true";
            }

            @Override
            public List<Finding> findings() {
                return findings;
            }
        };
    }
}
