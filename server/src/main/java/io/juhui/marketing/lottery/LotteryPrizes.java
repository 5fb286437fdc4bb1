package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.kernel.Language;
import io.juhui.marketing.lottery.LotteryViews.LotteryPrizeView;
import io.juhui.marketing.lottery.fair.Seeds;
import io.juhui.marketing.lottery.fair.Seeds.Chain;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The fields of a wheel as members see them, and what of the chain is told when. */
@Component
class LotteryPrizes {

    private final LotteryStock stock;
    private final LotteryFaces faces;
    private final Seeds seeds;

    LotteryPrizes(LotteryStock stock, LotteryFaces faces, Seeds seeds) {
        this.stock = stock;
        this.faces = faces;
        this.seeds = seeds;
    }

    /** @param now of which campaign what is left is told, too */
    List<LotteryPrizeView> of(LotteryRule rule, Optional<CampaignId> now, Language language) {
        var pictures = faces.pictures(rule.prizes());
        var given = now.map(id -> stock.given(id, rule.prizes().size()));
        return IntStream.range(0, rule.prizes().size())
                .mapToObj(slot -> {
                    var prize = rule.prizes().get(slot);
                    return new LotteryPrizeView(
                            slot,
                            prize.name(),
                            faces.text(prize, language),
                            prize.kind(),
                            prize.worth(),
                            prize.stock(),
                            given.map(gone -> left(prize, gone.get(slot))).orElse(null),
                            prize.odds(),
                            faces.of(prize, pictures),
                            prize.fallback());
                })
                .toList();
    }

    private static @Nullable Integer left(Prize prize, int given) {
        var many = prize.stock();
        return many == null ? null : Integer.valueOf(many - given);
    }

    Chain chain(CampaignId id) {
        return seeds.find(id).orElseThrow(LotteryProblem.NO_SUCH::problem);
    }

    /** Only once nothing can be drawn any more, which the first to ask makes sure of; later where nothing can be written now. */
    Optional<String> seed(CampaignId id, Chain chain, CampaignState state) {
        if (state != CampaignState.OVER && state != CampaignState.STOPPED) {
            return Optional.empty();
        }
        try {
            if (!chain.told()) {
                seeds.tell(id);
            }
            return Optional.of(HexFormat.of().formatHex(seeds.open(chain.sealed())));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
