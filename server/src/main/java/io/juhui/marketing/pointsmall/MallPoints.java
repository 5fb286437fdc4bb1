package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.points.spi.PointsPrice;
import io.juhui.trade.pricing.Pick;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What goods of the mall cost in points, by line. */
@Component
class MallPoints implements PointsPrice {

    private final Campaigns campaigns;
    private final MallItems items;

    MallPoints(Campaigns campaigns, MallItems items) {
        this.campaigns = campaigns;
        this.items = items;
    }

    @Override
    public boolean acts(Instant at) {
        return campaigns.of(MallTool.KIND).stream()
                .filter(campaign -> items.remembered(campaign.id())
                        .filter(MallItem::isGoods)
                        .isPresent())
                .map(campaign -> campaign.state(at))
                .anyMatch(state -> state == CampaignState.RUNNING || state == CampaignState.ANNOUNCED);
    }

    @Override
    public Map<LineId, Long> points(Draft draft) {
        var points = new HashMap<LineId, Long>();
        for (var line : draft.lines()) {
            line.price().adjustments().stream()
                    .filter(effect -> effect.rule().equals(MallTool.KIND))
                    .forEach(effect -> items.remembered(new CampaignId(effect.source()))
                            .ifPresent(item -> points.put(line.id(), item.points() * line.quantity())));
        }
        return points;
    }

    /** The buyer has agreed to so many; a price that was changed since takes no more than that. */
    @Override
    public void check(Draft draft, Map<LineId, Long> points) {
        long agreed = draft.picks().stream()
                .filter(pick -> pick.kind().equals(MallTool.KIND))
                .mapToLong(Pick::amount)
                .sum();
        if (points.values().stream().mapToLong(Long::longValue).sum() > agreed) {
            throw MallProblem.CHANGED.problem().at("/picks");
        }
    }
}
