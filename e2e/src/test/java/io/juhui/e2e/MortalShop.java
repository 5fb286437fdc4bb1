package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A trial shop whose server is killed and started again on the same data. */
final class MortalShop implements AutoCloseable {

    private static final int KILLED = 137;
    private static final List<String> NO_DEMO =
            List.of("--juhui.demo=none", "--juhui.jobs.polling=300ms", "--juhui.jobs.heartbeat=1s");

    private PackagedServer server = PackagedServer.start(PackagedServer.freshData(), List.of(), NO_DEMO);
    private final TrialShop trial;

    MortalShop() throws IOException {
        trial = TrialShop.open(server, 1_000);
    }

    long number(String sql) throws SQLException {
        return trial.number(sql);
    }

    TrialShop trial() {
        return trial;
    }

    Caller buyer() {
        return trial.buyer(server);
    }

    Caller owner() throws IOException {
        return TrialShop.owner(server);
    }

    List<Long> stock() throws SQLException {
        return trial.stock();
    }

    /** One more order, with a key of its own. */
    String order() throws IOException {
        return id(place(UUID.randomUUID().toString()));
    }

    Caller.Answer place(String key) throws IOException {
        return trial.place(server, key);
    }

    Caller.Answer cancel(String order) throws IOException {
        return trial.buyer(server).post("/api/orders/" + order + "/cancel", Map.of("reason", "不要了"));
    }

    String status(String order) throws IOException {
        return trial.buyer(server)
                .get("/api/orders/" + order)
                .ok()
                .get("status")
                .asString();
    }

    /** Begins a payment; gives back what the gateway knows it by. */
    String start(String order) throws IOException {
        return begin("/api/orders/" + order);
    }

    /** The same of whatever else can be paid for. */
    String begin(String payable) throws IOException {
        var url = buyer().post(payable + "/payments", Map.of("method", "WECHAT_H5"))
                .ok()
                .get("payUrl")
                .asString();
        return url.replaceFirst(".*/sim/pay/", "").replaceFirst("\\?.*", "");
    }

    Caller.Answer pay(String prepay) throws IOException {
        return Caller.nobody(server).post("/sim/api/payments/" + prepay + "/pay", null);
    }

    void arm(String point) throws IOException {
        Caller.nobody(server).post("/sim/api/crash", Map.of("at", point)).ok();
    }

    /** The call may get an answer, or none; the process is gone soon. */
    void dies(Callable<?> call) {
        try {
            call.call();
        } catch (Exception | AssertionError e) {
            // its connection broke, or the answer was an error: that is the crash
        }
        assertThat(server.awaitExit()).isEqualTo(KILLED);
    }

    void kill() {
        server.kill();
    }

    void restart() {
        server = PackagedServer.start(server.data(), List.of(), NO_DEMO);
    }

    /** The last word of the audit on what is left when the shop is closed; the shop is. */
    String audit() {
        server.close();
        return PackagedServer.says(server.data(), "--juhui.mode=audit");
    }

    /** Told to stop, which it may take its time for. */
    @Override
    public void close() {
        server.close();
    }

    static String id(Caller.Answer answer) {
        return answer.ok().get("id").asString();
    }

    interface Truth {
        boolean holds() throws IOException, SQLException;
    }

    static void until(Truth truth) throws IOException, SQLException {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!truth.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true in 60 s");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
