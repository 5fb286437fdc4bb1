package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.marketing.bargain.Launch.LaunchState;
import io.juhui.marketing.bargain.LaunchViews.LaunchCard;
import io.juhui.marketing.bargain.LaunchViews.LaunchView;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.web.Access;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The launches of a campaign, and who helped one. Nobody cancels one from here: they end by their own times, or all with the campaign. */
@RestController
@RequestMapping("/api/console/bargains")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class LaunchConsole {

    private final Launches launches;
    private final LaunchViews views;
    private final Buyers buyers;

    LaunchConsole(Launches launches, LaunchViews views, Buyers buyers) {
        this.launches = launches;
        this.views = views;
        this.buyers = buyers;
    }

    record LaunchRow(
            LaunchCard launch,
            String owner,
            Instant launchedAt,
            @Nullable Instant endedAt) {}

    @GetMapping("/{id}/launches")
    Page<LaunchRow> launches(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable LaunchState state,
            @RequestParam(required = false) @Nullable LaunchId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = Page.of(
                launches.page(id, state, after == null ? Long.MAX_VALUE : after.value(), limit),
                limit,
                launch -> Long.toString(launch.id().value()));
        var people = buyers.find(page.items().stream().map(Launch::owner).collect(Collectors.toUnmodifiableSet()));
        return page.map(launch -> new LaunchRow(
                views.card(launch),
                Optional.ofNullable(people.get(launch.owner()))
                        .map(BuyerView::nickname)
                        .orElse(""),
                launch.launchedAt(),
                launch.endedAt()));
    }

    /** With who helped and how much. */
    @GetMapping("/launches/{id}")
    LaunchView launch(@PathVariable LaunchId id) {
        return views.view(launches.find(id).orElseThrow(BargainProblem.NO_SUCH_LAUNCH::problem), Optional.empty());
    }
}
