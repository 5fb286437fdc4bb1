package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import io.juhui.platform.media.MediaId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.review.ReviewImport;
import io.juhui.trade.review.ReviewImport.Answer;
import io.juhui.trade.review.ReviewImport.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What buyers said afterwards, in words that fit the goods; what they left unsaid long enough is given by itself. */
@Component
@Profile("demo")
class DemoReviews {

    private static final Duration BY_ITSELF = Duration.ofDays(14);
    private static final int SEED = 11;
    private static final int WORN_OUT = 2;

    private final DemoFiles files;
    private final ReviewImport reviews;

    DemoReviews(DemoFiles files, ReviewImport reviews) {
        this.files = files;
        this.reviews = reviews;
    }

    void write(
            List<DemoHistory.Bought> bought, Map<String, Product> bySlug, List<DemoPeople.Person> buyers, Instant now) {
        var pen = new Pen(bySlug, buyers, now);
        for (var one : bought) {
            if (one.course().doneAt() != null) {
                pen.review(one, one.course().doneAt());
            }
        }
        reviews.bringIn(pen.written);
        pen.later.forEach(Runnable::run);
        reviews.allReviewed(pen.settled);
    }

    private final class Pen {
        private final Random random = new Random(SEED);
        private final DemoFiles.Reviews words = files.reviews();
        private final Map<String, DemoFiles.Product> goods = new HashMap<>();
        private final Map<String, String> tops = new HashMap<>();
        private final Map<String, Integer> used = new HashMap<>();
        private final Set<String> saidOfProduct = new HashSet<>();
        private final List<Written> written = new ArrayList<>();
        private final List<Runnable> later = new ArrayList<>();
        private final Set<OrderId> settled = new HashSet<>();
        private final List<DemoFiles.Words> additions = new ArrayList<>(words.appends());
        private final Map<String, Product> bySlug;
        private final List<DemoPeople.Person> buyers;
        private final Instant now;

        Pen(Map<String, Product> bySlug, List<DemoPeople.Person> buyers, Instant now) {
            this.bySlug = bySlug;
            this.buyers = buyers;
            this.now = now;
            files.products().forEach(p -> goods.put(p.slug(), p));
            for (var top : files.categories()) {
                var children = top.children() == null ? List.<DemoFiles.Category>of() : top.children();
                children.forEach(child -> tops.put(child.slug(), top.slug()));
            }
        }

        void review(DemoHistory.Bought one, Instant done) {
            var at = done.plus(Duration.ofMinutes(40 + random.nextInt(5 * 24 * 60)));
            var speaks = random.nextInt(100) < 52 && at.isBefore(now);
            var silent = done.plus(BY_ITSELF);
            int said = 0;
            for (int i = 0; i < one.made().lines().size(); i++) {
                var line = one.made().lines().get(i);
                var product = Objects.requireNonNull(
                        goods.get(one.planned().items().get(i).pick().product()));
                var opinion = speaks ? opinion(product) : Optional.<DemoFiles.Opinion>empty();
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

        private Optional<DemoFiles.Opinion> opinion(DemoFiles.Product product) {
            var fitting = words.reviews().stream()
                    .filter(o -> o.products().isEmpty() || o.products().contains(product.slug()))
                    .filter(o -> fits(o.category(), product))
                    .filter(o -> used.getOrDefault(o.text(), 0) < WORN_OUT)
                    .filter(o -> !saidOfProduct.contains(product.slug() + o.text()))
                    .toList();
            var own = fitting.stream().filter(o -> !o.products().isEmpty()).toList();
            var pool = own.isEmpty() ? fitting : own;
            if (pool.isEmpty()) {
                return Optional.empty();
            }
            var chosen = pool.get(random.nextInt(pool.size()));
            used.merge(chosen.text(), 1, Integer::sum);
            saidOfProduct.add(product.slug() + chosen.text());
            return Optional.of(chosen);
        }

        private boolean fits(@Nullable String category, DemoFiles.Product product) {
            return category == null
                    || category.equals(product.category())
                    || category.equals(tops.get(product.category()));
        }

        private void spoken(
                DemoHistory.Bought one,
                OrderLine line,
                DemoFiles.Product product,
                DemoFiles.Opinion opinion,
                Instant at) {
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
            var added = at.plus(Duration.ofDays(2 + random.nextInt(6)));
            var addition =
                    additions.stream().filter(w -> fits(w.category(), product)).findFirst();
            if (addition.isPresent() && opinion.score() >= 4 && added.isBefore(now) && random.nextInt(8) == 0) {
                additions.remove(addition.get());
                later.add(
                        () -> reviews.addLater(buyer, line.id(), addition.get().text(), added));
            }
        }

        private Written automatic(DemoHistory.Bought one, OrderLine line, Instant at) {
            return new Written(
                    line,
                    one.made().order().buyer(),
                    5,
                    5,
                    5,
                    "",
                    List.of(),
                    true,
                    true,
                    at,
                    Optional.empty(),
                    List.of());
        }

        private List<MediaId> pictures(DemoFiles.Product product) {
            var shown =
                    Objects.requireNonNull(bySlug.get(product.slug())).draft().pictureIds();
            return random.nextInt(100) < 28 ? shown.subList(0, 1 + random.nextInt(shown.size())) : List.of();
        }

        private Optional<Answer> reply(DemoFiles.Product product, DemoFiles.Opinion opinion, Instant at) {
            var answered = at.plus(Duration.ofMinutes(50 + random.nextInt(20 * 60)));
            var wanted = opinion.score() <= 3 || random.nextInt(100) < 34;
            if (!wanted || !answered.isBefore(now)) {
                return Optional.empty();
            }
            var fitting = words.replies().stream()
                    .filter(w -> fits(w.category(), product))
                    .toList();
            return fitting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            fitting.get(random.nextInt(fitting.size())).text(), "owner", answered));
        }

        private List<io.juhui.kernel.Actor.BuyerId> helpful(int writer) {
            var voters = new HashSet<io.juhui.kernel.Actor.BuyerId>();
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
}
