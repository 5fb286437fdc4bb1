package io.juhui.bench;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Runs a scenario in rounds; a limit is run in turns with it, so that a noisy moment of the machine meets both. */
final class Rounds {

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final int MOST = 400_000;

    private final Table table;
    private final long postmaster;
    private final Between between;

    /** What is done before each round and not measured. */
    interface Between {
        void rounds() throws IOException;
    }

    Rounds(Table table, long postmaster) {
        this(table, postmaster, () -> {});
    }

    private Rounds(Table table, long postmaster, Between between) {
        this.table = table;
        this.postmaster = postmaster;
        this.between = between;
    }

    Rounds with(Between between) {
        return new Rounds(table, postmaster, between);
    }

    void run(Scenario scenario) throws IOException {
        run(scenario, null);
    }

    /** Gives back how many answers counted, the warm-up included. */
    long run(Scenario scenario, @Nullable Scenario limit) throws IOException {
        var own = new ArrayList<Table.Round>();
        var limits = new ArrayList<Table.Round>();
        var shares = new ArrayList<Double>();
        var counted = load(scenario).answers(scenario.status());
        if (limit != null) {
            load(limit);
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (limit != null) {
                limits.add(round(limit));
            }
            own.add(round(scenario));
            counted += own.getLast().answers();
            if (limit != null) {
                shares.add(own.getLast().perSecond() / limits.getLast().perSecond());
            }
        }
        if (limit != null) {
            table.print(Table.median(limit.name(), limits), 0);
        }
        table.print(Table.median(scenario.name(), own), Table.middle(shares));
        return counted;
    }

    private Table.Round round(Scenario scenario) throws IOException {
        between.rounds();
        var before = Cpu.now(scenario.pid(), postmaster);
        var result = load(scenario);
        return measured(scenario, result, Cpu.now(scenario.pid(), postmaster).since(before));
    }

    private static Load.Result load(Scenario scenario) {
        return Load.run(scenario.port(), CONNECTIONS, MOST, SECONDS, scenario.request());
    }

    private static Table.Round measured(Scenario scenario, Load.Result result, Cpu.Used used) {
        if (result.statuses().keySet().stream().anyMatch(status -> status != scenario.status())) {
            System.out.println("  " + scenario.name() + ", all answers: " + result.statuses());
        }
        return new Table.Round(
                result.answers(scenario.status()),
                result.perSecond(scenario.status()),
                result.milliseconds(0.5),
                result.milliseconds(0.99),
                used);
    }
}
