package io.juhui.reach.sharing;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Picture;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.RateLimits;
import io.juhui.reach.sharing.Share.ShareChannel;
import io.juhui.reach.sharing.Share.Subject;
import io.juhui.reach.sharing.spi.ShareSubjects.ShareCard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passing on, opening, and what came of it. */
@RestController
@RequestMapping("/api/shares")
class ShareStorefront {

    private static final int SHARES_AN_HOUR = 120;
    private static final int OPENS_PER_10_MINUTES = 600;

    private final Sharing sharing;
    private final ShareRows shares;
    private final ShareTokens tokens;
    private final SharedThings things;
    private final ShareFigures figures;
    private final RateLimits limits;

    ShareStorefront(
            Sharing sharing,
            ShareRows shares,
            ShareTokens tokens,
            SharedThings things,
            ShareFigures figures,
            RateLimits limits) {
        this.sharing = sharing;
        this.shares = shares;
        this.tokens = tokens;
        this.things = things;
        this.figures = figures;
        this.limits = limits;
    }

    /** @param id of a product or whatever the kind has; empty for the mall */
    record ThingToShare(
            @NotNull @Pattern(regexp = "[A-Z]{1,20}") String kind,

            @NotNull @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z-]*")
            String id,

            @NotNull ShareChannel channel) {}

    /**
     * @param token fits the scene of a mini-program code
     * @param link short address that any browser opens
     * @param path page of the buyer app, with the token
     */
    record SharedView(
            String token,
            String link,
            String path,
            String title,
            String text,
            @Nullable Picture picture) {}

    /** @param title null for what is not there any more */
    record MyShare(
            ShareId id,
            ShareChannel channel,
            Instant madeAt,
            @Nullable String title,
            @Nullable Picture picture,
            @Nullable String path,
            ShareReach figures) {}

    record SharedSum(int shares, ShareReach figures) {}

    /** Said again it answers the same. */
    @PutMapping
    @Access(Access.Who.BUYER)
    SharedView share(Actor.Buyer buyer, @Valid @RequestBody ThingToShare body, Locale locale) {
        var subject = new Subject(body.kind(), body.id());
        var card = things.card(subject, Language.of(locale)).orElseThrow(ShareProblem.NOTHING_TO_SHARE::problem);
        limits.take("share:" + buyer.id().value(), SHARES_AN_HOUR, Duration.ofHours(1));
        var share = sharing.share(buyer.id(), subject, body.channel());
        var token = tokens.of(share.id());
        return new SharedView(
                token, "/s/" + token, withToken(card.path(), token), card.title(), card.text(), card.picture());
    }

    static String withToken(String path, String token) {
        return path + (path.contains("?") ? '&' : '?') + "s=" + token;
    }

    /**
     * Somebody looks at what was passed on; counted once for each device, and once for each buyer.
     *
     * @param visitor made by the device, and said again when its buyer has logged in
     */
    @PutMapping("/{token}/opens/{visitor}")
    @Access(Access.Who.ANYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(
            Actor actor,
            @PathVariable @Pattern(regexp = ShareTokens.FORM) String token,
            @PathVariable UUID visitor,
            HttpServletRequest request) {
        limits.take("open:" + request.getRemoteAddr(), OPENS_PER_10_MINUTES, Duration.ofMinutes(10));
        var share = tokens.read(token).flatMap(shares::find).orElseThrow(ShareProblem.NO_SUCH::problem);
        if (Crawlers.isOne(request.getHeader("User-Agent"))) {
            return;
        }
        if (actor instanceof Actor.Buyer buyer) {
            sharing.open(share, visitor, buyer.id());
        } else {
            sharing.open(share, visitor);
        }
    }

    /** Newest first. */
    @GetMapping
    @Access(Access.Who.BUYER)
    Page<MyShare> mine(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable ShareId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var before = after == null ? Long.MAX_VALUE : after.value();
        var page = Page.of(
                shares.of(buyer.id(), before, limit + 1),
                limit,
                share -> Long.toString(share.id().value()));
        var came = figures.of(page.items().stream().map(Share::id).toList());
        return page.map(share -> mine(share, came.getOrDefault(share.id(), ShareReach.NONE), locale));
    }

    private MyShare mine(Share share, ShareReach came, Locale locale) {
        var card = things.card(share.subject(), Language.of(locale));
        return new MyShare(
                share.id(),
                share.channel(),
                share.madeAt(),
                card.map(ShareCard::title).orElse(null),
                card.map(ShareCard::picture).orElse(null),
                card.map(ShareCard::path).orElse(null),
                came);
    }

    @GetMapping("/sum")
    @Access(Access.Who.BUYER)
    SharedSum sum(Actor.Buyer buyer) {
        var sharer = figures.of(buyer.id());
        return new SharedSum(sharer.shares(), sharer.figures());
    }
}
