package io.juhui.trade.freight;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/** A template as one sentence for buyers. */
class FreightWords {

    private static final Words FREE = new Words("包邮", "Free delivery");
    private static final Words DIFFERS = new Words("部分地区另计", "some regions differ");
    private static final Words NOT_EVERYWHERE = new Words("部分地区不送", "not delivered everywhere");
    private static final Words COMMA = new Words("，", ", ");

    private FreightWords() {}

    static String of(FreightTemplate template, Language language) {
        var parts = new ArrayList<String>();
        if (isFree(template.rates())) {
            parts.add(FREE.in(language));
        } else {
            template.rates().stream()
                    .filter(rate -> rate.regions().isEmpty())
                    .findFirst()
                    .ifPresent(rate -> parts.add(from(rate.first()).in(language)));
            if (template.freeOver() != null) {
                parts.add(freeOver(template.freeOver()).in(language));
            }
            if (template.rates().size() > 1) {
                parts.add(DIFFERS.in(language));
            }
        }
        if (!template.notTo().isEmpty()) {
            parts.add(NOT_EVERYWHERE.in(language));
        }
        return String.join(COMMA.in(language), parts);
    }

    private static Words from(Money first) {
        return new Words("运费 " + first + " 起", "Delivery from " + first);
    }

    private static Words freeOver(Money goods) {
        return new Words("满 " + goods + " 包邮", "free over " + goods);
    }

    private static boolean isFree(List<FreightTemplate.FreightRate> rates) {
        return rates.stream()
                .allMatch(rate -> rate.first().isZero() && rate.next().isZero());
    }
}
