package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * {@code ./juhui bench faults [rounds=100] [seed=N] [minutes=45] [connections=24] [resume=10]}: kills server and database at random moments
 * of a stream of orders for scarce goods, payments and cancellations, whose clients repeat themselves until they are answered;
 * then recounts. Exits with 1 on a finding (B01, C01). {@code resume} is how many seconds may pass from the blow to the first
 * order acknowledged; half of them when only the database was hit, counted from its return.
 */
public final class Faults {

    private static final int FIRST_STARTS = 5;
    private static final int FIRST_START_MILLIS = 9_000;
    private static final int LONGEST_PEACE_MILLIS = 7_000;
    private static final int GOODS = 60;
    private static final int SCARCE = 48;
    private static final int PLENTY = 100_000;
    private static final int BUYERS = 400;
    private static final long LONGEST_RESUME_NANOS = 120_000_000_000L;

    private final Server server;
    private final Plan plan;
    private final SplittableRandom random;
    private final Journal journal = new Journal();
    private final Resumes resumes = new Resumes();
    private final Map<String, Long> units = new LinkedHashMap<>();

    private Faults(Server server, Plan plan) {
        this.server = server;
        this.plan = plan;
        this.random = new SplittableRandom(plan.seed());
    }

    /** What the command line asks for. */
    private record Plan(int rounds, long seed, int minutes, int connections, int resume) {

        static Plan of(List<String> wanted) {
            var given = new LinkedHashMap<String, Long>();
            for (var one : wanted) {
                var parts = one.split("=", 2);
                given.put(parts[0], Long.parseLong(parts[1]));
            }
            return new Plan(
                    given.getOrDefault("rounds", 100L).intValue(),
                    given.getOrDefault("seed", System.nanoTime() & 0xffffff),
                    given.getOrDefault("minutes", 45L).intValue(),
                    given.getOrDefault("connections", 24L).intValue(),
                    given.getOrDefault("resume", 10L).intValue());
        }
    }

    /** Arguments: the server's jar, a folder for results, what is wanted; {@code JUHUI_JVM} has the server's flags. */
    public static void main(String[] args) throws Exception {
        var plan = Plan.of(List.of(args).subList(2, args.length));
        System.out.println("seed " + plan.seed());
        var data = Path.of(args[1]).toAbsolutePath().resolve("faults-" + System.currentTimeMillis());
        var flags =
                List.of(System.getenv().getOrDefault("JUHUI_JVM", "-Xmx512m").split(" +"));
        var server = new Server(Path.of(args[0]).toAbsolutePath(), data, flags, "small");
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        var faults = new Faults(server, plan);
        faults.run();
        if (faults.journal.findings().isEmpty()) {
            server.close();
        } else {
            System.out.println("the data stay for a look: " + data);
            System.exit(1);
        }
    }

    private void run() throws Exception {
        beginWithABadDay();
        var shop = new Shop(server);
        server.count(
                "with s as (insert into setting (key, value) values ('ordering.unpaid-minutes', '1') returning 1) select count(*) from s");
        var buyers = shop.buyers(BUYERS);
        var items = shop.items(GOODS, 0, buyers.getFirst());
        stock(shop, items);
        var crowd = new Crowd(server, journal, buyers, items, plan.seed());
        crowd.start(plan.connections());
        var end = System.nanoTime() + Duration.ofMinutes(plan.minutes()).toNanos();
        for (int round = 1; round <= plan.rounds() && System.nanoTime() < end; round++) {
            round(round, shop, items);
        }
        crowd.end();
        var recount = new Recount(server, journal);
        recount.awaitQuiet();
        recount.orders();
        recount.stock(units);
        recount.money();
        recount.log();
        recount.audit();
        report();
    }

    /** The very first start of an empty folder, cut short a few times. */
    private void beginWithABadDay() throws IOException {
        for (int i = 0; i < FIRST_STARTS; i++) {
            server.start();
            Pause.millis(random.nextInt(FIRST_START_MILLIS));
            server.kill();
        }
        server.start();
        server.awaitDemo();
        System.out.println("first start cut short " + FIRST_STARTS + " times, and there");
    }

    private void round(int number, Shop shop, List<Shop.Item> items) throws IOException, SQLException {
        restock(shop, items);
        Pause.millis(200 + random.nextInt(LONGEST_PEACE_MILLIS));
        var fault = Fault.draw(random);
        journal.struck(Long.MAX_VALUE); // nothing counts as resumed before the blow
        var struck = fault.strike(server, random);
        journal.struck(struck);
        var from = fault.isOfTheDatabaseAlone() ? databaseBack(struck) : struck;
        while (journal.resumedAt() == 0 && System.nanoTime() - struck < LONGEST_RESUME_NANOS) {
            Pause.millis(5);
        }
        if (journal.resumedAt() == 0) {
            journal.find("round " + number + ": " + fault.text() + ", no order for two minutes");
            throw new IllegalStateException("the shop does not come back: " + journal.findings());
        }
        var took = Math.max(0, journal.resumedAt() - from) / 1e9;
        resumes.add(fault, took, (from - struck) / 1e9);
        if (took > (fault.isOfTheDatabaseAlone() ? plan.resume() / 2.0 : plan.resume())) {
            journal.find("round %d: %s, resumed after %.1f s".formatted(number, fault.text(), took));
        }
        System.out.printf(
                Locale.ROOT,
                "%3d  %-42s resumed after %.2f s, %s orders until now%n",
                number,
                fault.text(),
                took,
                journal.counts().get("orders acknowledged"));
    }

    /** Most are sold out to begin with; a few are never, so that there is always somebody to be served. */
    private void stock(Shop shop, List<Shop.Item> items) throws IOException, SQLException {
        for (int i = 0; i < items.size(); i++) {
            var sku = items.get(i).sku();
            var free = server.count("select on_hand - reserved from stock where sku_id = " + sku);
            shop.stock(sku, i < SCARCE ? Math.toIntExact(-free) : PLENTY);
            units.put(sku, server.count("select on_hand from stock where sku_id = " + sku));
        }
    }

    /** Brings a little to some shelves, so that the last unit is sold again and again. */
    private void restock(Shop shop, List<Shop.Item> items) throws IOException {
        for (int i = 0; i < SCARCE / 2; i++) {
            var sku = items.get(random.nextInt(SCARCE)).sku();
            int more = 1 + random.nextInt(12);
            shop.stock(sku, more);
            units.merge(sku, (long) more, Long::sum);
        }
    }

    private long databaseBack(long struck) {
        while (System.nanoTime() - struck < LONGEST_RESUME_NANOS) {
            try (var _ = server.connect()) {
                return System.nanoTime();
            } catch (IOException | SQLException e) {
                Pause.millis(10);
            }
        }
        throw new IllegalStateException("the database does not come back");
    }

    private void report() {
        System.out.println();
        resumes.print();
        journal.counts().forEach((what, count) -> System.out.printf(Locale.ROOT, "%,10d  %s%n", count.sum(), what));
        System.out.println(journal.findings().isEmpty() ? "nothing out of place" : "FINDINGS");
        journal.findings().stream().limit(50).forEach(System.out::println);
    }
}
