package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Permission;
import io.juhui.marketing.coupon.CouponCodes.CodeCount;
import io.juhui.marketing.coupon.CouponGifts.Gift;
import io.juhui.marketing.coupon.CouponGifts.Given;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with coupons by hand: give them, make codes for them, void them. */
@RestController
@RequestMapping("/api/console/coupons/{id}")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CouponHandConsole {

    private static final int GIFTS = 20;

    private final CouponTemplates templates;
    private final CouponGifts gifts;
    private final CouponCodes codes;
    private final CouponUses uses;
    private final Clock clock;

    CouponHandConsole(CouponTemplates templates, CouponGifts gifts, CouponCodes codes, CouponUses uses, Clock clock) {
        this.templates = templates;
        this.gifts = gifts;
        this.codes = codes;
        this.uses = uses;
        this.clock = clock;
    }

    record GiveCoupons(@NotEmpty @Size(max = 200) List<@NotNull BuyerId> buyers) {}

    record GiveToAudience(@NotNull @Valid Audience audience) {}

    record MakeCodes(@Min(1) @Max(5_000) int count) {}

    record VoidCoupons(@NotBlank @Size(max = 100) String reason) {}

    /** Told this once. */
    record MadeCodes(List<String> codes) {}

    /** @param held that unpaid orders have: void as soon as one of these is cancelled, used when it is paid */
    record VoidedCoupons(int voided, int held) {}

    record CouponHand(CodeCount codes, List<GiftView> gifts) {}

    record GiftView(
            String audienceKind,
            List<AudienceId> audienceIds,
            int given,
            int refused,
            String by,
            Instant begunAt,
            @Nullable Instant doneAt) {

        static GiftView of(Gift gift) {
            return new GiftView(
                    gift.audience().kind(),
                    gift.audience().ids(),
                    gift.given(),
                    gift.refused(),
                    gift.by(),
                    gift.begunAt(),
                    gift.doneAt());
        }
    }

    @GetMapping("/hand")
    CouponHand hand(@PathVariable CampaignId id) {
        require(id);
        return new CouponHand(
                codes.count(id),
                gifts.newest(id, GIFTS).stream().map(GiftView::of).toList());
    }

    @PostMapping("/gifts")
    @KeyRequired
    Given give(@PathVariable CampaignId id, @Valid @RequestBody GiveCoupons body) {
        require(id);
        return gifts.give(id, body.buyers());
    }

    @PostMapping("/audience-gifts")
    @KeyRequired
    CouponHand giveToAudience(@PathVariable CampaignId id, @Valid @RequestBody GiveToAudience body, Actor.Staff staff) {
        require(id);
        gifts.begin(id, body.audience(), staff.name());
        return hand(id);
    }

    /** The codes are told in this answer and nowhere else; a repetition is told them again from the sealed answer. */
    @PostMapping("/codes")
    @KeyRequired
    MadeCodes make(@PathVariable CampaignId id, @Valid @RequestBody MakeCodes body, Actor.Staff staff) {
        return new MadeCodes(codes.make(id, body.count(), require(id).total(), staff.name()));
    }

    @PostMapping("/void")
    @KeyRequired
    VoidedCoupons voidAll(@PathVariable CampaignId id, @Valid @RequestBody VoidCoupons body) {
        require(id);
        var done = uses.voidedAll(id.value(), body.reason(), clock.instant());
        return new VoidedCoupons(done.voided(), done.held());
    }

    private CouponTerms require(CampaignId id) {
        return templates.find(id).orElseThrow(CouponProblem.NO_SUCH::problem);
    }
}
