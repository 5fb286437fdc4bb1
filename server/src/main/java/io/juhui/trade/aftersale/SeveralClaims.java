package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.trade.aftersale.AfterSaleCase.Asked;
import io.juhui.trade.aftersale.Claims.Preview;
import io.juhui.trade.aftersale.Claims.Wish;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several lines of one order asked for in one go: a case for each, since each has its own goods, parcel and money, and all of them or
 * none.
 */
@Component
class SeveralClaims {

    private final Claims claims;

    SeveralClaims(Claims claims) {
        this.claims = claims;
    }

    /** Units of one line, and what the buyer was shown that they come to. */
    record Part(LineId line, int units, Money amount) {}

    /** What each comes to, in the order in which they were named. */
    List<Preview> preview(BuyerId buyer, OrderId id, List<Wish> wishes) {
        var previews = new ArrayList<Preview>();
        for (var wish : wishes) {
            previews.add(part(previews.size(), () -> claims.preview(buyer, id, wish)));
        }
        return List.copyOf(previews);
    }

    List<Foretold> foretell(BuyerId buyer, OrderId id, List<Wish> wishes, List<Preview> previews, Language language) {
        return claims.foretell(buyer, id, wishes, previews, language);
    }

    @Transactional
    List<CaseId> ask(BuyerId buyer, OrderId id, List<Part> parts, Asked common) {
        var cases = new ArrayList<CaseId>();
        for (var part : parts) {
            var asked = new Asked(common.kind(), part.amount(), common.reason(), common.description(), common.media());
            cases.add(part(cases.size(), () -> claims.ask(buyer, id, part.line(), part.units(), asked)));
        }
        return List.copyOf(cases);
    }

    /** A refusal says which part it is about. */
    private static <T> T part(int number, Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem refused) {
            throw refused.at("/parts/" + number);
        }
    }
}
