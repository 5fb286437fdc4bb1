package io.juhui.marketing.newcomer;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tool's own half of a campaign's form, and who was given what. */
@RestController
@RequestMapping("/api/console/newcomer-gifts")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class NewcomerConsole {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final CampaignDesk desk;
    private final NewcomerGifts gifts;
    private final NewcomerPersons persons;
    private final Rewards rewards;
    private final Buyers buyers;

    NewcomerConsole(CampaignDesk desk, NewcomerGifts gifts, NewcomerPersons persons, Rewards rewards, Buyers buyers) {
        this.desk = desk;
        this.gifts = gifts;
        this.persons = persons;
        this.rewards = rewards;
        this.buyers = buyers;
    }

    record NewNewcomerGift(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid NewcomerGift rule) {}

    record ChangedNewcomerGift(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid NewcomerGift rule) {}

    record NewcomerGiftView(CampaignId id, int version, CampaignTerms campaign, NewcomerGift rule) {}

    record RewardKindView(String kind, String name) {}

    /** @param buyer by name; empty for who has had the account erased */
    record NewcomerReceiver(
            BuyerId buyerId,
            String buyer,
            CampaignId campaignId,
            Instant registeredAt,
            Instant givenAt,
            List<ReceivedView> rewards) {}

    /** @param refused why it was not given, where it was not */
    record ReceivedView(
            String text, Grant.GrantState state, @Nullable String refused) {}

    /** What can be given in this shop. */
    @GetMapping("/kinds")
    List<RewardKindView> kinds(Locale locale) {
        return rewards.offered().stream()
                .map(kind -> new RewardKindView(kind.kind(), kind.words().in(Language.of(locale))))
                .toList();
    }

    @GetMapping("/{id}")
    NewcomerGift rule(@PathVariable CampaignId id) {
        return gifts.find(id).orElseThrow(NewcomerProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    NewcomerGiftView create(@Valid @RequestBody NewNewcomerGift body) {
        rewards.check(body.rule().rewards(), "/rule/rewards");
        var campaign = desk.create(NewcomerTool.KIND, body.campaign(), id -> gifts.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    @PutMapping("/{id}")
    NewcomerGiftView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedNewcomerGift body) {
        rewards.check(body.rule().rewards(), "/rule/rewards");
        rule(id);
        var seen = new CampaignDesk.Seen(body.version(), false);
        var campaign = desk.change(id, seen, body.campaign(), own -> gifts.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static NewcomerGiftView view(Campaign campaign, NewcomerGift rule) {
        return new NewcomerGiftView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }

    /** Newest first. */
    @GetMapping("/receivers")
    Page<NewcomerReceiver> receivers(
            @RequestParam(required = false) @Size(max = 40) @Pattern(regexp = "\\d{1,18}-\\d{1,18}") @Nullable
                    String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var parts = after == null ? new String[0] : after.split("-", -1);
        var before = after == null ? END : Instant.ofEpochSecond(0, Long.parseLong(parts[0]) * 1_000);
        var rows = persons.given(before, after == null ? 0 : Long.parseLong(parts[1]), limit + 1);
        var names = buyers.find(rows.stream().map(NewcomerPersons.Person::buyer).toList());
        return Page.of(rows, limit, NewcomerConsole::cursor)
                .map(person -> receiver(person, names.get(person.buyer()), Language.of(locale)));
    }

    /** To the microsecond, as the database keeps it. */
    private static String cursor(NewcomerPersons.Person person) {
        var at = person.givenAt().orElseThrow();
        return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) + "-"
                + person.buyer().value();
    }

    private NewcomerReceiver receiver(NewcomerPersons.Person person, @Nullable BuyerView buyer, Language language) {
        var given = rewards.of(NewcomerGiving.cause(person.buyer())).stream()
                .map(grant -> new ReceivedView(
                        rewards.said(grant.reward()).in(language),
                        grant.state(),
                        grant.refused().map(why -> why.in(language)).orElse(null)))
                .toList();
        return new NewcomerReceiver(
                person.buyer(),
                buyer == null ? "" : buyer.nickname(),
                person.campaign().orElseThrow(),
                person.firstAt(),
                person.givenAt().orElseThrow(),
                given);
    }
}
