package io.juhui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Buyers who order without a pause, pay some, cancel some, ask some again, and never give up a wish half way. */
final class Crowd {

    private final Server server;
    private final Journal journal;
    private final List<Shop.Buyer> buyers;
    private final List<Shop.Item> items;
    private final long seed;
    private final AtomicLong wishes = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Crowd(Server server, Journal journal, List<Shop.Buyer> buyers, List<Shop.Item> items, long seed) {
        this.server = server;
        this.journal = journal;
        this.buyers = buyers;
        this.items = items;
        this.seed = seed;
    }

    void start(int connections) {
        for (int c = 0; c < connections; c++) {
            var random = new SplittableRandom(seed + c);
            threads.add(Thread.ofPlatform().start(() -> {
                try (var client = new Insistence(server.port(), journal)) {
                    while (!over) {
                        wish(client, random);
                    }
                } catch (RuntimeException e) {
                    journal.find(e.toString());
                }
            }));
        }
    }

    /** Every wish under way is seen to its end. */
    void end() throws InterruptedException {
        over = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    private void wish(Insistence client, SplittableRandom random) {
        var ticket = new Ticket(
                "fault-" + seed + "-" + wishes.incrementAndGet(),
                buyers.get(random.nextInt(buyers.size())),
                items.get(random.nextInt(items.size())));
        journal.add(ticket);
        var request = Shop.order(ticket.buyer(), ticket.item(), ticket.key(), ticket.key());
        var told = client.ask(request);
        if (!told.yes()) {
            refused(ticket, told);
            return;
        }
        var order = told.first("\"id\":\"(\\d+)\"");
        ticket.placed(order);
        journal.acknowledged(told.sentAt());
        if (told.again()) {
            journal.count("orders that were there although nobody had heard of them");
        }
        int mood = random.nextInt(100);
        if (mood < 8) {
            askAgain(client, request, order);
        }
        if (mood < 45) {
            pay(client, ticket, order);
        }
        if (mood >= 35 && mood < 65) {
            cancel(client, ticket, order);
        }
    }

    private void refused(Ticket ticket, Insistence.Told told) {
        ticket.refused();
        journal.count("orders refused");
        if (!told.text().contains("\"inventory/")) {
            journal.find("an order was refused for another reason than its stock: " + told);
        }
    }

    private void askAgain(Insistence client, byte[] request, String order) {
        var again = client.ask(request);
        journal.count("orders asked for again on purpose");
        if (!again.yes() || !again.again() || !again.first("\"id\":\"(\\d+)\"").equals(order)) {
            journal.find("the same key, another answer than order " + order + ": " + again);
        }
    }

    private void pay(Insistence client, Ticket ticket, String order) {
        var started = client.ask(Wire.request(
                "POST",
                "/api/orders/" + order + "/payments",
                ticket.buyer().header() + "Idempotency-Key: " + ticket.key() + "-pay\r\n",
                "{\"method\":\"WECHAT_H5\"}"));
        if (!started.yes()) {
            journal.count("payments not started, too late");
            return;
        }
        var prepay = started.first("/sim/pay/([A-Za-z0-9]+)");
        client.ask(Wire.request("POST", "/sim/api/payments/" + prepay + "/pay", "", ""));
        var seen = client.ask(Wire.request("GET", "/sim/api/payments/" + prepay, "", ""));
        if (seen.text().contains("\"state\":\"SUCCESS\"") || seen.text().contains("\"state\":\"REFUND\"")) {
            ticket.paid();
            journal.count("payments that the gateway has taken");
        }
    }

    private void cancel(Insistence client, Ticket ticket, String order) {
        var told = client.ask(Wire.request(
                "POST",
                "/api/orders/" + order + "/cancel",
                ticket.buyer().header() + "Idempotency-Key: " + ticket.key() + "-cancel\r\n",
                "{\"reason\":\"不要了\"}"));
        if (told.yes()) {
            ticket.cancelled();
            journal.count("cancellations acknowledged");
        } else {
            journal.find("a cancellation was refused: " + told);
        }
    }
}
