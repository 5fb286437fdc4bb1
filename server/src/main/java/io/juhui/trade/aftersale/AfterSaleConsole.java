package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.trade.aftersale.CaseViews.CaseCard;
import io.juhui.trade.ordering.OrderId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board: what waits for the shop, soonest due first, and all of one case. */
@RestController
@RequestMapping("/api/console/after-sale")
@Access(value = Access.Who.STAFF, permission = Permission.AFTERSALE_HANDLE)
class AfterSaleConsole {

    private final CaseRows rows;
    private final ShopCaseViews views;

    AfterSaleConsole(CaseRows rows, ShopCaseViews views) {
        this.rows = rows;
        this.views = views;
    }

    record CaseCounts(long toAnswer, long toInspect, long toSend, long waitingForBuyer) {}

    @GetMapping
    Page<ShopCaseViews.ShopCaseCard> page(
            @RequestParam(defaultValue = "WAITING") CaseFilter filter,
            @RequestParam(required = false) @Nullable @Size(max = 60) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return views.page(filter, after, limit, Language.of(locale));
    }

    @GetMapping("/counts")
    CaseCounts counts() {
        var by = rows.counts();
        return new CaseCounts(
                sum(by, CaseFilter.TO_ANSWER),
                sum(by, CaseFilter.TO_INSPECT),
                sum(by, CaseFilter.TO_SEND),
                sum(by, CaseFilter.BUYER));
    }

    private static long sum(Map<CaseStatus, Long> by, CaseFilter filter) {
        return filter.statuses().stream().mapToLong(s -> by.getOrDefault(s, 0L)).sum();
    }

    @GetMapping("/of-order/{id}")
    Page<CaseCard> ofOrder(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable CaseId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return views.ofOrder(id, after == null ? Long.MAX_VALUE : after.value(), limit, Language.of(locale));
    }

    @GetMapping("/{id}")
    ShopCaseViews.ShopCaseView one(@PathVariable CaseId id, Locale locale) {
        return views.view(id, Language.of(locale));
    }
}
