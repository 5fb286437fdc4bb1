package io.juhui.reach.notice;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Page;
import io.juhui.party.identity.spi.MeCounts;
import io.juhui.platform.web.Access;
import io.juhui.reach.notice.NoticeView.NoticeId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
@Access(Access.Who.BUYER)
class NoticeStorefront implements MeCounts {

    private final NoticeRows rows;
    private final Clock clock;

    NoticeStorefront(NoticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping
    Page<NoticeView> inbox(
            Actor.Buyer buyer,
            @RequestParam Optional<NoticeId> after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var before = after.map(NoticeId::value).orElse(Long.MAX_VALUE);
        return Page.of(rows.page(buyer.id(), before, limit + 1), limit, n -> Long.toString(n.id().value()))
                .map(notice -> NoticeView.of(notice, locale));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor.Buyer buyer) {
        rows.read(buyer.id(), clock.instant());
    }

    @Override
    public Map<String, Integer> counts(BuyerId buyer) {
        return Map.of("unreadNotices", rows.unread(buyer));
    }
}
