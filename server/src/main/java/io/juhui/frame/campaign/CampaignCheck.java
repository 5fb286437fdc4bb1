package io.juhui.frame.campaign;

import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.Skus;
import io.juhui.trade.pricing.Lane;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Holds a campaign's terms against the catalogue, the audiences and its tool before they are stored. */
@Component
class CampaignCheck {

    private final Audiences audiences;
    private final Skus skus;
    private final Clock clock;

    CampaignCheck(Audiences audiences, Skus skus, Clock clock) {
        this.audiences = audiences;
        this.skus = skus;
        this.clock = clock;
    }

    void check(CampaignTool tool, CampaignTerms terms) {
        if (!terms.startsAt().isBefore(terms.endsAt()) || !clock.instant().isBefore(terms.endsAt())) {
            throw CampaignProblem.WINDOW.problem().at("/campaign/endsAt");
        }
        audiences.require(terms.audience());
        check(terms.scope(), tool.exclusive());
        for (var kind : LimitKind.values()) {
            if (terms.limits().of(kind) > 0 && !tool.limits().contains(kind)) {
                throw CampaignProblem.LIMIT_UNUSED.problem().at("/campaign/limits/" + field(kind));
            }
        }
        for (int i = 0; i < terms.closes().size(); i++) {
            var lane = terms.closes().get(i);
            if (lane.compareTo(tool.lane()) <= 0 || lane == Lane.FREIGHT) {
                throw CampaignProblem.CLOSES.problem().at("/campaign/closes/" + i);
            }
        }
    }

    private static String field(LimitKind kind) {
        return switch (kind) {
            case TIMES_PER_PERSON -> "timesPerPerson";
            case UNITS_PER_PERSON -> "unitsPerPerson";
            case UNITS_PER_ORDER -> "unitsPerOrder";
        };
    }

    private void check(Scope scope, boolean exclusive) {
        if (!scope.all() && scope.chosen().isEmpty()) {
            throw CampaignProblem.SCOPE.problem().at("/campaign/scope");
        }
        var named = scope.chosen();
        if (exclusive
                && (scope.all()
                        || !named.categories().isEmpty()
                        || !named.products().isEmpty())) {
            throw CampaignProblem.SCOPE.problem().at("/campaign/scope", "专享价要逐个选规格", "Choose the variants one by one");
        }
        var catalogue = skus.snapshot();
        check(scope.chosen(), "/campaign/scope/chosen", catalogue);
        check(scope.except(), "/campaign/scope/except", catalogue);
    }

    private static void check(ScopeGoods goods, String pointer, Catalogue catalogue) {
        known(goods.categories(), catalogue::has, pointer + "/categories/");
        known(goods.products(), id -> !catalogue.ofProduct(id).isEmpty(), pointer + "/products/");
        known(goods.skus(), id -> catalogue.sku(id) != null, pointer + "/skus/");
    }

    private static <T> void known(List<T> ids, Predicate<T> known, String pointer) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.test(ids.get(i))) {
                throw CampaignProblem.UNKNOWN_GOODS.problem().at(pointer + i);
            }
        }
    }
}
