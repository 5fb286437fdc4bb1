/** What waits for the merchant's hand and how today goes, each number counted from rows when the page asks. */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "today 今日",
        allowedDependencies = {
            "trade.ordering",
            "trade.review",
            "goods.inventory",
            "money.payment",
            "reach.notice",
            "platform.web",
            "platform.jobs"
        })
package io.juhui.insight.today;

import org.springframework.modulith.ApplicationModule;
