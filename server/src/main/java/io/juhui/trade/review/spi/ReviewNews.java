package io.juhui.trade.review.spi;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.LineId;
import java.util.List;

/** Socket: a room hears, in the same transaction, that a buyer wrote reviews; those given by themselves are nobody's doing. */
public interface ReviewNews {

    void written(BuyerId buyer, List<LineId> lines);
}
