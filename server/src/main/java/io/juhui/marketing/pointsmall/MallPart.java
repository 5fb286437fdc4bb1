package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Ids;
import io.juhui.marketing.pointsmall.ExchangeRows.Held;
import io.juhui.marketing.pointsmall.ExchangeRows.Person;
import io.juhui.marketing.pointsmall.ExchangeRows.Taken;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Goods of the mall in placing: stock and person are decided under the count's lock, as for what is no order. */
@Component
class MallPart implements PlacingPart<Held> {

    private final ExchangeRows rows;
    private final MallItems items;
    private final OneTrip trip;
    private final Ids ids;

    MallPart(ExchangeRows rows, MallItems items, OneTrip trip, Ids ids) {
        this.rows = rows;
        this.items = items;
        this.trip = trip;
        this.ids = ids;
    }

    /** What one order has of one campaign. */
    private record Share(Person person, MallItem item, int units) {}

    /** Behind campaigns, before points: an exchange that is no order locks in this order too. */
    @Override
    public int rank() {
        return 320;
    }

    @Override
    public Held load(List<Draft> drafts) {
        var persons = drafts.stream()
                .flatMap(this::shares)
                .map(Share::person)
                .distinct()
                .toList();
        if (persons.isEmpty()) {
            return new Held(new HashMap<>(), new HashMap<>());
        }
        var reads = trip.open();
        var held = rows.hold(persons, reads);
        reads.send();
        return held;
    }

    private Stream<Share> shares(Draft draft) {
        var units = new HashMap<CampaignId, Integer>();
        for (var line : draft.lines()) {
            line.price().adjustments().stream()
                    .filter(effect -> effect.rule().equals(MallTool.KIND))
                    .forEach(effect -> units.merge(new CampaignId(effect.source()), line.quantity(), Integer::sum));
        }
        return units.entrySet().stream().flatMap(one -> share(draft, one));
    }

    private Stream<Share> share(Draft draft, Map.Entry<CampaignId, Integer> one) {
        var person = new Person(one.getKey().value(), draft.buyer().value());
        return items.remembered(one.getKey()).map(item -> new Share(person, item, one.getValue())).stream();
    }

    @Override
    public void check(Held held, Draft draft) {
        shares(draft).forEach(share -> {
            if (held.had(share.person()) + share.units() > share.item().perPerson()) {
                throw MallProblem.LIMIT_REACHED
                        .problem()
                        .with("most", share.item().perPerson())
                        .at("/picks");
            }
            if (held.left(share.person().campaign()) < share.units()) {
                throw MallProblem.SOLD_OUT.problem().at("/picks");
            }
        });
    }

    @Override
    public void take(Held held, Draft draft) {
        shares(draft).forEach(share -> held.take(share.person(), share.units()));
    }

    @Override
    public void write(Held held, List<Draft> placed, Writes writes) {
        var taken = placed.stream()
                .flatMap(draft -> shares(draft).map(share -> taken(draft, share)))
                .toList();
        if (!taken.isEmpty()) {
            rows.write(taken, placed.getFirst().at(), writes);
        }
    }

    private Taken taken(Draft draft, Share share) {
        var name = draft.lines().stream()
                .filter(line -> line.sku() == share.item().sku().value())
                .map(line -> line.offer().name())
                .findFirst()
                .orElse("");
        return new Taken(
                ids.next(),
                share.person(),
                name,
                share.units(),
                share.item().points() * share.units(),
                share.item().cash().times(share.units()).fen(),
                draft.id().value());
    }
}
