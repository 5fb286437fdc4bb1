package io.juhui.trade.freight;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Access;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What carriage costs, told where goods are chosen and before there is an address. */
@RestController
@Access(Access.Who.ANYONE)
class FreightStorefront {

    private final FreightTemplates templates;
    private final Skus skus;

    FreightStorefront(FreightTemplates templates, Skus skus) {
        this.templates = templates;
        this.skus = skus;
    }

    record FreightTold(String skuId, String text) {}

    /** One sentence for each SKU that is known; nothing is said of others. */
    @GetMapping("/api/freight")
    List<FreightTold> told(@RequestParam @Size(min = 1, max = 50) List<SkuId> sku, Locale locale) {
        var language = Language.of(locale);
        var catalogue = skus.snapshot();
        return sku.stream()
                .distinct()
                .map(catalogue::sku)
                .filter(Objects::nonNull)
                .flatMap(offer -> {
                    var chosen = offer.freightTemplate();
                    return templates.find(chosen == null ? FreightTemplates.DEFAULT : chosen.value()).stream()
                            .map(template -> new FreightTold(
                                    Long.toString(offer.sku().value()), FreightWords.of(template, language)));
                })
                .toList();
    }
}
