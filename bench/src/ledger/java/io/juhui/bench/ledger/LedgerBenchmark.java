package io.juhui.bench.ledger;

import io.juhui.JuhuiApplication;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * Transfers a second on one account that everybody spends from, and over ten thousand accounts; beside each the same statements
 * without our code, on the same database, in turns, so that what disturbs one disturbs the other.
 */
public final class LedgerBenchmark {

    private static final int SPENDERS = 8;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;
    private static final int MANY = 10_000;
    private static final long FIRST = 7_000_000_000_000L;
    private static final Words WORDS = new Words("测量", "Measured");
    private static final AtomicLong KEYS = new AtomicLong(System.currentTimeMillis() << 20);

    private LedgerBenchmark() {}

    /** One transfer from this account. */
    private interface Spending {
        void spend(long owner) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(JuhuiApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var quietly = Stream.concat(
                        Arrays.stream(args),
                        Stream.of("--juhui.jobs.enabled=false", "--spring.main.lazy-initialization=true"))
                .toArray(String[]::new);
        try (var context = application.run(quietly)) {
            var ledger = context.getBean(Ledger.class);
            try (var bare = new BareLedger(context.getBean(DataSource.class))) {
                fill(ledger);
                Spending ours = owner -> ledger.post(spend(owner));
                Spending theirs = owner -> bare.spend(owner, KEYS.incrementAndGet());
                measure("one account", 1, ours, theirs);
                measure("10 000 accounts", MANY, ours, theirs);
            }
        }
        System.exit(0);
    }

    private static Transfer spend(long owner) {
        var id = KEYS.incrementAndGet();
        return Transfer.of("bench.spend", "bench:" + id, new Cause("bench", id), WORDS)
                .move(
                        Account.of(new BuyerId(owner), Pot.BALANCE_PRINCIPAL),
                        Account.house(Asset.BALANCE, Counter.SPENT),
                        1);
    }

    private static void fill(Ledger ledger) {
        for (int from = 0; from < MANY; from += 500) {
            var grants = new ArrayList<Transfer>();
            for (int i = from; i < from + 500; i++) {
                var id = KEYS.incrementAndGet();
                grants.add(Transfer.of("bench.fill", "bench:" + id, new Cause("bench", id), WORDS)
                        .move(
                                Account.house(Asset.BALANCE, Counter.PAID_IN),
                                Account.of(new BuyerId(FIRST + i), Pot.BALANCE_PRINCIPAL),
                                1_000_000_000L));
            }
            ledger.postAll(grants);
        }
    }

    private static void measure(String what, int accounts, Spending ours, Spending theirs) throws Exception {
        rate(accounts, ours);
        rate(accounts, theirs);
        var ratios = new double[ROUNDS];
        var rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = rate(accounts, ours);
            ratios[round] = rates[round] / rate(accounts, theirs);
        }
        Arrays.sort(rates);
        Arrays.sort(ratios);
        System.out.printf(
                "%-16s %,8.0f transfers/s, %3.0f %% of the same statements without our code (%.0f to %.0f %%)%n",
                what, rates[ROUNDS / 2], ratios[ROUNDS / 2] * 100, ratios[0] * 100, ratios[ROUNDS - 1] * 100);
    }

    private static double rate(int accounts, Spending spending) throws Exception {
        var done = new AtomicLong();
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(SPENDERS)) {
            var all = new ArrayList<java.util.concurrent.Callable<Void>>();
            for (int i = 0; i < SPENDERS; i++) {
                all.add(() -> {
                    while (System.nanoTime() < end) {
                        spending.spend(FIRST + ThreadLocalRandom.current().nextInt(accounts));
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
            for (var future : List.copyOf(threads.invokeAll(all))) {
                future.get();
            }
        }
        return (double) done.get() / SECONDS;
    }
}
