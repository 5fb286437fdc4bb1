package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.marketing.lottery.LotteryBoard.LotteryBoardView;
import io.juhui.marketing.lottery.LotteryBoard.LotteryRow;
import io.juhui.marketing.lottery.LotteryBoard.WinnerRow;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** The tool's own half of a campaign's form, its board, and who has won. */
@RestController
@RequestMapping("/api/console/lotteries")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class LotteryConsole {

    private final LotteryCampaigns campaigns;
    private final Lotteries lotteries;
    private final LotteryBoard board;

    LotteryConsole(LotteryCampaigns campaigns, Lotteries lotteries, LotteryBoard board) {
        this.campaigns = campaigns;
        this.lotteries = lotteries;
        this.board = board;
    }

    record NewLottery(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid LotteryRule rule) {}

    record ChangedLottery(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid LotteryRule rule) {}

    record LotteryForm(CampaignId id, int version, CampaignTerms campaign, LotteryRule rule) {}

    /** Newest first. */
    @GetMapping
    Page<LotteryRow> all(
            @RequestParam(required = false) @Nullable CampaignId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return board.all(after == null ? Long.MAX_VALUE : after.value(), limit);
    }

    @GetMapping("/{id}")
    LotteryRule rule(@PathVariable CampaignId id) {
        return lotteries.find(id).orElseThrow(LotteryProblem.NO_SUCH::problem).rule();
    }

    @PostMapping
    @KeyRequired
    LotteryForm create(@Valid @RequestBody NewLottery body) {
        return form(campaigns.open(body.campaign(), body.rule()), body.rule());
    }

    @PutMapping("/{id}")
    LotteryForm change(@PathVariable CampaignId id, @Valid @RequestBody ChangedLottery body) {
        rule(id);
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        return form(campaigns.change(id, seen, body.campaign(), body.rule()), body.rule());
    }

    @GetMapping("/{id}/board")
    LotteryBoardView board(@PathVariable CampaignId id, Locale locale) {
        return board.of(id, Language.of(locale));
    }

    /** Newest first. */
    @GetMapping("/{id}/winners")
    Page<WinnerRow> winners(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable DrawId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return board.winners(id, after == null ? Long.MAX_VALUE : after.value(), limit);
    }

    private static LotteryForm form(Campaign campaign, LotteryRule rule) {
        return new LotteryForm(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
