/**
 * What buyers say of goods they received (S2): scores, words, pictures, one addition, the shop's reply, helpful votes.
 *
 * <p>Invariants: a review belongs to a line of the buyer's own done order, one each; it is never deleted, only hidden with a
 * reason (R47, X10). The digest speaks of what buyers themselves said: a review that was hidden stays counted in number and
 * average, so hiding cannot polish them, and only leaves the count of reviews with pictures, because that one names a list; an
 * automatic five stars, labelled as such in the list, is nobody's opinion and is not counted at all. Votes are rows and their
 * number.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "review 评价",
        allowedDependencies = {
            "goods.catalog",
            "goods.catalog :: spi",
            "party.identity",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.ordering :: view",
            "platform.media",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit",
            "reach.notice"
        })
package io.juhui.trade.review;

import org.springframework.modulith.ApplicationModule;
