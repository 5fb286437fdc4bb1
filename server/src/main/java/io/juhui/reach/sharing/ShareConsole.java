package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.web.Access;
import io.juhui.reach.sharing.Share.ShareChannel;
import io.juhui.reach.sharing.spi.ShareSubjects.ShareCard;
import io.juhui.trade.ordering.OrderId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who brought whom, and why an order is credited to somebody. */
@RestController
@RequestMapping("/api/console")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class ShareConsole {

    private static final int MOST_SHARERS = 100;

    private final ShareFigures figures;
    private final ShareRows shares;
    private final CreditRows credits;
    private final SharedThings things;
    private final Buyers buyers;
    private final Clock clock;

    ShareConsole(
            ShareFigures figures,
            ShareRows shares,
            CreditRows credits,
            SharedThings things,
            Buyers buyers,
            Clock clock) {
        this.figures = figures;
        this.shares = shares;
        this.credits = credits;
        this.things = things;
        this.buyers = buyers;
        this.clock = clock;
    }

    record SharerView(BuyerId buyerId, String nickname, int shares, ShareReach figures) {}

    /**
     * @param depth how far the line goes on behind the sharer's own, 0 when nobody passed it on
     * @param width shares on the widest step
     * @param nodes steps by step; at most 300
     */
    record CascadeView(SharerView sharer, int depth, int width, List<CascadeNode> nodes) {}

    record CascadeNode(
            ShareId share,
            @Nullable ShareId parent,
            int depth,
            BuyerId sharerId,
            String nickname,
            @Nullable String title,
            ShareChannel channel,
            Instant madeAt,
            ShareReach figures) {}

    /**
     * @param first credited to what was opened first, otherwise to the last
     * @param days within which an opened share counts
     * @param amount what was paid and did not go back
     */
    record CreditView(
            BuyerId sharerId, String nickname, boolean first, int days, Money amount, List<TouchView> touches) {}

    record TouchView(
            BuyerId sharerId,
            String nickname,
            @Nullable String title,
            ShareChannel channel,
            int generation,
            Instant firstAt,
            Instant lastAt,
            boolean chosen) {}

    /** Of what was first passed on in these days; most paid first, at most a hundred. */
    @GetMapping("/shares/sharers")
    List<SharerView> sharers(@RequestParam(defaultValue = "30") @Min(1) @Max(365) int days) {
        var since = clock.instant().minus(Duration.ofDays(days));
        var rows = figures.since(since, MOST_SHARERS);
        var names = buyers.find(rows.stream().map(ShareFigures.Sharer::buyer).toList());
        return rows.stream().map(sharer -> view(sharer, names)).toList();
    }

    @GetMapping("/shares/sharers/{id}")
    CascadeView cascade(@PathVariable BuyerId id, Locale locale) {
        var steps = shares.cascade(id);
        var came = figures.of(steps.stream().map(step -> step.share().id()).toList());
        var names = buyers.find(Stream.concat(
                        Stream.of(id), steps.stream().map(step -> step.share().sharer()))
                .distinct()
                .toList());
        var wide = steps.stream().collect(Collectors.groupingBy(ShareRows.Step::depth, Collectors.counting()));
        return new CascadeView(
                view(figures.of(id), names),
                steps.stream().mapToInt(ShareRows.Step::depth).max().orElse(0),
                wide.values().stream().mapToInt(Long::intValue).max().orElse(0),
                steps.stream()
                        .map(step -> node(step, came, names, Language.of(locale)))
                        .toList());
    }

    private CascadeNode node(
            ShareRows.Step step, Map<ShareId, ShareReach> came, Map<BuyerId, BuyerView> names, Language language) {
        var share = step.share();
        return new CascadeNode(
                share.id(),
                share.parent().orElse(null),
                step.depth(),
                share.sharer(),
                name(share.sharer(), names),
                title(share, language).orElse(null),
                share.channel(),
                share.madeAt(),
                came.getOrDefault(share.id(), ShareReach.NONE));
    }

    /** Empty for an order that no share led to. */
    @GetMapping("/orders/{id}/share-credit")
    Optional<CreditView> credit(@PathVariable OrderId id, Locale locale) {
        return credits.find(id).map(credit -> {
            var touches = credits.touches(id);
            var weighed =
                    shares.find(touches.stream().map(Attribution.Touch::share).toList());
            var names = buyers.find(
                    touches.stream().map(Attribution.Touch::sharer).distinct().toList());
            return new CreditView(
                    credit.sharer(),
                    name(credit.sharer(), names),
                    credit.by().rule() == Attribution.Rule.FIRST,
                    credit.by().days(),
                    credit.paid().minus(credit.back()).max(Money.ZERO),
                    touches.stream()
                            .flatMap(touch -> Stream.ofNullable(weighed.get(touch.share()))
                                    .map(share -> touch(touch, share, credit.share(), names, Language.of(locale))))
                            .toList());
        });
    }

    private TouchView touch(
            Attribution.Touch touch, Share share, ShareId chosen, Map<BuyerId, BuyerView> names, Language language) {
        return new TouchView(
                touch.sharer(),
                name(touch.sharer(), names),
                title(share, language).orElse(null),
                share.channel(),
                share.generation(),
                touch.firstAt(),
                touch.lastAt(),
                share.id().equals(chosen));
    }

    private Optional<String> title(Share share, Language language) {
        return things.card(share.subject(), language).map(ShareCard::title);
    }

    private static SharerView view(ShareFigures.Sharer sharer, Map<BuyerId, BuyerView> names) {
        return new SharerView(sharer.buyer(), name(sharer.buyer(), names), sharer.shares(), sharer.figures());
    }

    /** Empty for an account that is gone. */
    private static String name(BuyerId buyer, Map<BuyerId, BuyerView> names) {
        var known = names.get(buyer);
        return known == null ? "" : known.nickname();
    }
}
