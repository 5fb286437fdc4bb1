package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.media.MediaId;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.review.ReviewImport.Answer;
import io.juhui.trade.review.ReviewImport.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Writes down who said what of which line and when; the same again for the same orders. */
final class DemoPen {

    private static final Duration BY_ITSELF = Duration.ofDays(14);
    private static final int SEED = 11;

    private final Random random = new Random(SEED);
    private final List<Written> written = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private final Set<OrderId> settled = new HashSet<>();
    private final DemoWords words;
    private final Map<String, Product> bySlug;
    private final List<DemoPeople.Person> buyers;
    private final Instant now;

    DemoPen(DemoWords words, Map<String, Product> bySlug, List<DemoPeople.Person> buyers, Instant now) {
        this.words = words;
        this.bySlug = bySlug;
        this.buyers = buyers;
        this.now = now;
    }

    /** What a buyer added to a review later. */
    record Added(BuyerId buyer, LineId line, String text, Instant at) {}

    List<Written> written() {
        return written;
    }

    List<Added> added() {
        return added;
    }

    /** Orders of which every line has its review. */
    Set<OrderId> settled() {
        return settled;
    }

    void review(DemoHistory.Bought one, Instant done) {
        var at = done.plus(Duration.ofMinutes(40 + random.nextInt(5 * 24 * 60)));
        var speaks = random.nextInt(100) < 52 && at.isBefore(now);
        var silent = done.plus(BY_ITSELF);
        int said = 0;
        for (int i = 0; i < one.made().lines().size(); i++) {
            var line = one.made().lines().get(i);
            var product = words.product(one.planned().items().get(i).pick());
            var opinion = speaks ? words.opinion(product, random) : Optional.<DemoFiles.Opinion>empty();
            if (opinion.isPresent()) {
                said++;
                spoken(one, line, product, opinion.get(), at);
            } else if (silent.isBefore(now)) {
                said++;
                written.add(automatic(one, line, silent));
            }
        }
        if (said == one.made().lines().size()) {
            settled.add(one.made().order().id());
        }
    }

    private void spoken(
            DemoHistory.Bought one, OrderLine line, DemoFiles.Product product, DemoFiles.Opinion opinion, Instant at) {
        var buyer = one.made().order().buyer();
        written.add(new Written(
                line,
                buyer,
                opinion.score(),
                Math.min(5, 3 + random.nextInt(5)),
                Math.min(5, 4 + random.nextInt(4)),
                opinion.text(),
                pictures(product),
                random.nextInt(6) == 0,
                false,
                at,
                reply(product, opinion, at),
                helpful(one.planned().buyer())));
        var later = at.plus(Duration.ofDays(2 + random.nextInt(6)));
        var addition = words.addition(product);
        if (addition.isPresent() && opinion.score() >= 4 && later.isBefore(now) && random.nextInt(8) == 0) {
            words.said(addition.get());
            added.add(new Added(buyer, line.id(), addition.get().text(), later));
        }
    }

    private static Written automatic(DemoHistory.Bought one, OrderLine line, Instant at) {
        return new Written(
                line, one.made().order().buyer(), 5, 5, 5, "", List.of(), true, true, at, Optional.empty(), List.of());
    }

    private List<MediaId> pictures(DemoFiles.Product product) {
        var shown = Objects.requireNonNull(bySlug.get(product.slug())).draft().pictureIds();
        return random.nextInt(100) < 28 ? shown.subList(0, 1 + random.nextInt(shown.size())) : List.of();
    }

    private Optional<Answer> reply(DemoFiles.Product product, DemoFiles.Opinion opinion, Instant at) {
        var answered = at.plus(Duration.ofMinutes(50 + random.nextInt(20 * 60)));
        var displeased = opinion.score() <= 3;
        var wanted = displeased || random.nextInt(100) < 34;
        if (!wanted || !answered.isBefore(now)) {
            return Optional.empty();
        }
        return words.reply(product, displeased, random).map(text -> new Answer(text, "owner", answered));
    }

    private List<BuyerId> helpful(int writer) {
        var voters = new HashSet<BuyerId>();
        int votes = random.nextInt(3) == 0 ? random.nextInt(8) : 0;
        for (int i = 0; i < votes; i++) {
            int voter = random.nextInt(buyers.size());
            if (voter != writer) {
                voters.add(buyers.get(voter).id());
            }
        }
        return List.copyOf(voters);
    }
}
