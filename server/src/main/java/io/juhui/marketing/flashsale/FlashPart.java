package io.juhui.marketing.flashsale;

import io.juhui.marketing.flashsale.FlashPlaces.Member;
import io.juhui.marketing.flashsale.FlashPlaces.Placed;
import io.juhui.marketing.flashsale.FlashPlaces.Stock;
import io.juhui.marketing.flashsale.FlashPlaces.Wanted;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A flash sale's share in placing: whose turn it is and what is left is decided here, under the session's lock. */
@Component
class FlashPart implements PlacingPart<FlashPart.Rows> {

    private final FlashPlaces places;
    private final FlashSales sales;
    private final FlashToken tokens;
    private final FlashTopics topics;

    FlashPart(FlashPlaces places, FlashSales sales, FlashToken tokens, FlashTopics topics) {
        this.places = places;
        this.sales = sales;
        this.tokens = tokens;
        this.topics = topics;
    }

    /** The working copy of one batch, filled when the reads have travelled. */
    record Rows(Map<Long, Wanted> wanted, Map<FlashKey, Stock> stocks, Map<Member, FlashTurn> turns) {

        private Optional<Wanted> of(Draft draft) {
            return Optional.ofNullable(wanted.get(draft.id().value()));
        }
    }

    @Override
    public int rank() {
        return FlashCourse.RANK;
    }

    @Override
    public Rows load(List<Draft> drafts, Writes reads) {
        var wanted = new HashMap<Long, Wanted>();
        drafts.forEach(
                draft -> wanted(draft).ifPresent(one -> wanted.put(draft.id().value(), one)));
        var rows = new Rows(wanted, new HashMap<>(), new HashMap<>());
        if (!wanted.isEmpty()) {
            places.lock(wanted.values(), rows.stocks(), rows.turns(), reads);
        }
        return rows;
    }

    /** What its quote says it buys at the flash price. */
    private Optional<Wanted> wanted(Draft draft) {
        return draft.lines().stream()
                .filter(FlashOwnStock::covers)
                .findFirst()
                .flatMap(line -> tokens.read(Optional.of(draft.buyer()), draft.picks())
                        .flatMap(turn -> sales.session(turn.key().session())
                                .map(session -> new Wanted(session.campaign(), turn, line.quantity(), draft.buyer()))));
    }

    /** Who picked a turn buys with it or not at all. */
    @Override
    public void check(Rows rows, Draft draft) {
        var wanted = rows.of(draft);
        if (wanted.isEmpty()) {
            if (FlashToken.isMade(draft.picks())) {
                throw notPossible(draft).problem().at("/picks");
            }
            return;
        }
        var one = wanted.get();
        var stock = rows.stocks().getOrDefault(one.key(), Stock.NONE);
        if (stock.closed()) {
            throw FlashProblem.OVER.problem().at("/picks");
        }
        checkTurn(rows.turns().get(one.member()), one, draft.at());
        if (one.units() > stock.left()) {
            var why = stock.held() > 0 ? FlashProblem.WAIT_FOR_UNPAID : FlashProblem.SOLD_OUT;
            throw why.problem().with("left", stock.left()).at("/picks");
        }
    }

    /** In the order a buyer can mend it. */
    private FlashProblem notPossible(Draft draft) {
        var turn = tokens.read(Optional.of(draft.buyer()), draft.picks());
        var session = turn.flatMap(one -> sales.session(one.key().session()));
        if (session.isEmpty()) {
            return FlashProblem.NO_TURN;
        }
        return session.get().isOver(draft.at()) ? FlashProblem.OVER : FlashProblem.NOT_POSSIBLE;
    }

    private void checkTurn(@Nullable FlashTurn turn, Wanted one, Instant at) {
        if (turn == null || turn.position() < one.turn().position()) {
            throw FlashProblem.NO_TURN.problem().at("/picks");
        }
        if (turn.position() > one.turn().position()) { // another has been drawn since
            throw FlashProblem.TURN_LAPSED.problem().at("/picks");
        }
        if (turn.isUsed()) {
            throw FlashProblem.TURN_USED.problem().at("/picks");
        }
        if (!turn.isIn()) {
            throw FlashProblem.NOT_YOUR_TURN.problem().at("/picks");
        }
        var lasts = sales.remembered(one.campaign())
                .orElseThrow(FlashProblem.OVER::problem)
                .turn();
        if (turn.hasLapsed(lasts, at)) {
            throw FlashProblem.TURN_LAPSED.problem().at("/picks");
        }
    }

    @Override
    public void take(Rows rows, Draft draft) {
        rows.of(draft).ifPresent(one -> {
            rows.stocks().computeIfPresent(one.key(), (_, stock) -> stock.less(one.units()));
            rows.turns()
                    .computeIfPresent(
                            one.member(),
                            (_, turn) -> new FlashTurn(
                                    turn.position(), turn.letInAt(), draft.id().value()));
            sales.remembered(one.campaign()).ifPresent(rule -> draft.payWithin(rule.timeToPay()));
        });
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        var taken = placed.stream()
                .flatMap(
                        draft -> rows.of(draft).map(one -> new Placed(draft.id().value(), one, draft.at())).stream())
                .toList();
        if (!taken.isEmpty()) {
            places.write(taken, writes);
            taken.stream()
                    .mapToLong(one -> one.wanted().key().session())
                    .distinct()
                    .forEach(topics::changed);
        }
    }
}
