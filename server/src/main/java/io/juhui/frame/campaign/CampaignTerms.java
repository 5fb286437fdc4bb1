package io.juhui.frame.campaign;

import io.juhui.kernel.TimeWindow;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Lane;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a merchant decides of any campaign, whatever its tool. A tool's body carries it as its member {@code campaign}, which is what
 * pointers of refusals begin with.
 *
 * @param closes later lanes that this campaign does not admit on its goods (C6)
 */
public record CampaignTerms(
        @NotBlank @Size(max = 40) String name,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotEmpty @Size(max = 4) List<@NotNull Channel> channels,
        @NotNull @Valid Audience audience,
        @NotNull @Valid Scope scope,
        @NotNull @Valid Limits limits,
        @NotNull @Valid Budget budget,
        @NotNull @Size(max = 2) List<@NotNull Lane> closes) {

    /** For everybody, everywhere, on all goods, without bounds: what a form begins with. */
    public static CampaignTerms of(String name, TimeWindow window) {
        return new CampaignTerms(
                name,
                window.start(),
                window.end(),
                List.of(Channel.values()),
                Audience.EVERYBODY,
                Scope.ALL,
                Limits.NONE,
                Budget.NONE,
                List.of());
    }

    public CampaignTerms about(Scope goods) {
        return new CampaignTerms(name, startsAt, endsAt, channels, audience, goods, limits, budget, closes);
    }

    public CampaignTerms limited(Limits most) {
        return new CampaignTerms(name, startsAt, endsAt, channels, audience, scope, most, budget, closes);
    }

    public CampaignTerms within(Budget bound) {
        return new CampaignTerms(name, startsAt, endsAt, channels, audience, scope, limits, bound, closes);
    }

    public CampaignTerms named(String other) {
        return new CampaignTerms(other, startsAt, endsAt, channels, audience, scope, limits, budget, closes);
    }

    public CampaignTerms in(TimeWindow window) {
        return new CampaignTerms(name, window.start(), window.end(), channels, audience, scope, limits, budget, closes);
    }

    TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }
}
