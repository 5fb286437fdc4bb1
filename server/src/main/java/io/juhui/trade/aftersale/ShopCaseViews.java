package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.party.identity.Buyers;
import io.juhui.platform.web.WebProblem;
import io.juhui.trade.aftersale.CaseRows.Place;
import io.juhui.trade.aftersale.CaseViews.CaseCard;
import io.juhui.trade.aftersale.CaseViews.CaseView;
import io.juhui.trade.aftersale.CaseViews.ShopCaseAction;
import io.juhui.trade.ordering.OrderId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as the merchant sees them: who the buyer is, by nickname alone, and what the shop can do. */
@Component
class ShopCaseViews {

    private final CaseRows rows;
    private final CaseViews views;
    private final Buyers buyers;
    private final AfterSaleTerms terms;

    ShopCaseViews(CaseRows rows, CaseViews views, Buyers buyers, AfterSaleTerms terms) {
        this.rows = rows;
        this.views = views;
        this.buyers = buyers;
        this.terms = terms;
    }

    record ShopCaseCard(CaseCard card, String buyer) {}

    /** @param returnAddress where goods would be sent back to now; empty as long as the merchant gave none */
    record ShopCaseView(CaseView view, String buyer, List<ShopCaseAction> shopActions, String returnAddress) {}

    Page<ShopCaseCard> page(CaseFilter filter, @Nullable String after, int limit, Language language) {
        var page = filter == CaseFilter.ENDED
                ? Page.of(
                        rows.ended(filter.statuses(), endedAfter(after), limit),
                        limit,
                        c -> Long.toString(c.id().value()))
                : Page.of(
                        rows.due(filter.statuses(), dueAfter(after), limit),
                        limit,
                        c -> Objects.requireNonNull(c.stand().due()) + "_" + c.id().value());
        var names = buyers.find(page.items().stream().map(AfterSaleCase::buyer).toList());
        var cards = views.cards(page.items(), language);
        var shown = new ArrayList<ShopCaseCard>();
        for (int i = 0; i < cards.size(); i++) {
            var buyer = names.get(page.items().get(i).buyer());
            shown.add(new ShopCaseCard(cards.get(i), buyer == null ? "" : buyer.nickname()));
        }
        return new Page<>(List.copyOf(shown), page.next());
    }

    private static long endedAfter(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw WebProblem.INVALID.problem();
        }
    }

    private static Place dueAfter(@Nullable String after) {
        if (after == null) {
            return Place.FIRST;
        }
        try {
            var cut = after.lastIndexOf('_');
            return new Place(
                    Instant.parse(after.substring(0, Math.max(cut, 0))), Long.parseLong(after.substring(cut + 1)));
        } catch (DateTimeException | NumberFormatException _) {
            throw WebProblem.INVALID.problem();
        }
    }

    Page<CaseCard> ofOrder(OrderId id, long after, int limit, Language language) {
        var page = Page.of(rows.ofOrder(id, after, limit), limit, c -> Long.toString(c.id().value()));
        return new Page<>(views.cards(page.items(), language), page.next());
    }

    ShopCaseView view(CaseId id, Language language) {
        var found = rows.get(id);
        return new ShopCaseView(
                views.forShop(found, language),
                buyers.find(found.buyer()).map(b -> b.nickname()).orElse(""),
                CaseActions.ofShop(found.stand()),
                terms.returnAddress());
    }
}
