package io.juhui.frame.campaign;

import io.juhui.frame.campaign.CampaignCounts.Count;
import io.juhui.frame.campaign.CampaignUses.CampaignUse;
import io.juhui.frame.campaign.CampaignUses.CampaignUse.UseLine;
import io.juhui.frame.campaign.CampaignUses.Had;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The share of all campaigns in placing: limits per person and per order, budgets, counts. A tool whose offers are made by
 * {@link Campaign#offer} has nothing of its own to do for them.
 */
@Component
class CampaignPart implements PlacingPart<CampaignPart.Rows> {

    private final CampaignCounts counts;
    private final CampaignUses had;
    private final CampaignUseRows uses;
    private final PublishedCampaigns published;
    private final CampaignTools tools;
    private final CampaignFuse fuse;

    CampaignPart(
            CampaignCounts counts,
            CampaignUses had,
            CampaignUseRows uses,
            PublishedCampaigns published,
            CampaignTools tools,
            CampaignFuse fuse) {
        this.counts = counts;
        this.had = had;
        this.uses = uses;
        this.published = published;
        this.tools = tools;
        this.fuse = fuse;
    }

    /** The working copy of one batch; of {@code given} limits and budgets were looked at when what is used now was given. */
    record Rows(
            Map<Long, Left> left,
            Map<Person, Had> had,
            Map<Long, List<CampaignUse>> byOrder,
            Set<Long> given,
            Set<CampaignId> blown) {

        private List<CampaignUse> of(Draft draft) {
            return byOrder.getOrDefault(draft.id().value(), List.of());
        }

        /** What of an order is held against limits and budgets now. */
        private List<CampaignUse> bounded(Draft draft) {
            return of(draft).stream()
                    .filter(use -> !given.contains(use.campaign()))
                    .toList();
        }
    }

    /** @param fen what may still be spent; {@link Long#MAX_VALUE} without a bound */
    record Left(long fen) {}

    record Person(long campaign, BuyerId buyer) {}

    @Override
    public int rank() {
        return 200;
    }

    /** Buyers have been locked by the parts before. */
    @Override
    public Rows load(List<Draft> drafts) {
        var byOrder = new HashMap<Long, List<CampaignUse>>();
        drafts.forEach(draft -> byOrder.put(draft.id().value(), uses(draft)));
        var ids = byOrder.values().stream()
                .flatMap(List::stream)
                .map(CampaignUse::campaign)
                .distinct()
                .sorted()
                .toList();
        if (ids.isEmpty()) {
            return new Rows(Map.of(), Map.of(), byOrder, Set.of(), new HashSet<>());
        }
        var day = CampaignCounts.day(drafts.getFirst().at());
        var left = new HashMap<Long, Left>();
        counts.lock(ids).forEach((id, count) -> left.put(id, left(count, day)));
        var counting =
                ids.stream().filter(published.countingPersons()::contains).toList();
        return new Rows(left, had(drafts, counting), byOrder, tools.given(drafts), new HashSet<>());
    }

    private static Left left(Count count, java.time.LocalDate day) {
        var left = count.left(day);
        return new Left(left == null ? Long.MAX_VALUE : left.fen());
    }

    private Map<Person, Had> had(List<Draft> drafts, List<Long> counting) {
        var found = new HashMap<Person, Had>();
        if (!counting.isEmpty()) {
            had.of(drafts.stream().map(Draft::buyer).distinct().toList(), counting)
                    .forEach((buyer, used) -> used.byCampaign()
                            .forEach((campaign, some) -> found.put(new Person(campaign, buyer), some)));
        }
        return found;
    }

    /** What the quote says the order has of campaigns. */
    private List<CampaignUse> uses(Draft draft) {
        var uses = new TreeMap<Long, CampaignUse>();
        for (var line : draft.lines()) {
            for (var effect : line.price().adjustments()) {
                if (tools.has(effect.rule())) {
                    var use = use(draft, line, effect.source(), effect.amount().negated());
                    uses.merge(effect.source(), use, CampaignUse::and);
                }
            }
        }
        return List.copyOf(uses.values());
    }

    private static CampaignUse use(Draft draft, Draft.Line line, long campaign, Money saving) {
        var cost = Optional.ofNullable(line.offer().cost()).map(c -> c.times(line.quantity()));
        return new CampaignUse(
                draft.id().value(),
                campaign,
                draft.buyer().value(),
                List.of(new UseLine(
                        line.sku(), line.quantity(), saving, line.price().goods())),
                cost.orElse(null));
    }

    @Override
    public void check(Rows rows, Draft draft) {
        for (var use : rows.bounded(draft)) {
            var campaign = published
                    .find(use.campaign())
                    .filter(c ->
                            c.state(draft.at()).acts()) // to some it is open before its beginning, as the quote says
                    .orElseThrow(CampaignProblem.NOT_OPEN::problem);
            refuseBeyond(
                    campaign, use, rows.had().getOrDefault(new Person(use.campaign(), draft.buyer()), Had.NOTHING));
            var left = rows.left().getOrDefault(use.campaign(), new Left(0)).fen();
            if (use.saving().fen() > left) {
                blow(rows, campaign.id());
                throw CampaignProblem.BUDGET_SPENT.problem().with("campaignId", campaign.id());
            }
        }
    }

    /** Once for all orders of the batch. */
    private void blow(Rows rows, CampaignId campaign) {
        if (rows.blown().add(campaign)) {
            fuse.blowAfterCommit(campaign);
        }
    }

    private static void refuseBeyond(Campaign campaign, CampaignUse use, Had had) {
        var limits = campaign.terms().limits();
        refuseBeyond(had.times() + 1, limits.timesPerPerson());
        refuseBeyond(had.units() + use.units(), limits.unitsPerPerson());
        refuseBeyond(use.units(), limits.unitsPerOrder());
    }

    private static void refuseBeyond(int wanted, int most) {
        if (most > 0 && wanted > most) {
            throw CampaignProblem.LIMIT_REACHED.problem().with("most", most);
        }
    }

    @Override
    public void take(Rows rows, Draft draft) {
        for (var use : rows.bounded(draft)) {
            rows.had().merge(new Person(use.campaign(), draft.buyer()), new Had(1, use.units()), Had::and);
            var left = rows.left().getOrDefault(use.campaign(), new Left(0)).fen();
            if (left < Long.MAX_VALUE) {
                rows.left().put(use.campaign(), new Left(left - use.saving().fen()));
                if (left == use.saving().fen()) {
                    blow(rows, new CampaignId(use.campaign()));
                }
            }
        }
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        var all = placed.stream().flatMap(draft -> rows.of(draft).stream()).toList();
        if (!all.isEmpty()) {
            uses.add(all, rows.given(), placed.getFirst().at(), writes);
        }
    }
}
