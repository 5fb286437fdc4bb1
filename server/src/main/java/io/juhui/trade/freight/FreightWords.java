package io.juhui.trade.freight;

import java.util.ArrayList;
import java.util.List;

/** A template as one sentence for buyers. */
class FreightWords {

    private FreightWords() {}

    static String of(FreightTemplate template, boolean english) {
        var parts = new ArrayList<String>();
        if (isFree(template.rates())) {
            parts.add(english ? "Free delivery" : "包邮");
        } else {
            template.rates().stream()
                    .filter(rate -> rate.regions().isEmpty())
                    .findFirst()
                    .ifPresent(
                            rate -> parts.add(english ? "Delivery from " + rate.first() : "运费 " + rate.first() + " 起"));
            if (template.freeOver() != null) {
                parts.add(english ? "free over " + template.freeOver() : "满 " + template.freeOver() + " 包邮");
            }
            if (template.rates().size() > 1) {
                parts.add(english ? "some regions differ" : "部分地区另计");
            }
        }
        if (!template.notTo().isEmpty()) {
            parts.add(english ? "not delivered everywhere" : "部分地区不送");
        }
        return String.join(english ? ", " : "，", parts);
    }

    private static boolean isFree(List<FreightTemplate.FreightRate> rates) {
        return rates.stream()
                .allMatch(rate -> rate.first().isZero() && rate.next().isZero());
    }
}
