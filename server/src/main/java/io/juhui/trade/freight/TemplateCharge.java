package io.juhui.trade.freight;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.spi.FreightCharge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Charges each template's lines together: two goods of one template are one parcel. */
@Component
class TemplateCharge implements FreightCharge {

    private static final Words CARRIAGE = new Words("运费", "Shipping");

    private final FreightTemplates templates;

    TemplateCharge(FreightTemplates templates) {
        this.templates = templates;
    }

    @Override
    public List<Charge> charges(Basket basket) {
        var region = basket.regionCode();
        if (region == null) {
            return List.of();
        }
        var byTemplate = new TreeMap<Long, List<Basket.Line>>();
        for (var line : basket.lines()) {
            byTemplate
                    .computeIfAbsent(line.freightTemplate(), _ -> new ArrayList<>())
                    .add(line);
        }
        var charges = new ArrayList<Charge>();
        var unreachable = new ArrayList<String>();
        byTemplate.forEach((id, lines) -> {
            var template = templates.find(id);
            if (template.filter(t -> t.reaches(region)).isEmpty()) {
                lines.forEach(line -> unreachable.add(Long.toString(line.skuId())));
                return;
            }
            var perLine = new ArrayList<>(Collections.nCopies(basket.lines().size(), Money.ZERO));
            var amounts = template.get().charge(lines, region);
            for (int i = 0; i < lines.size(); i++) {
                perLine.set(lines.get(i).number(), amounts.get(i));
            }
            charges.add(new Charge(id, CARRIAGE, List.copyOf(perLine)));
        });
        if (!unreachable.isEmpty()) {
            throw FreightProblem.NO_DELIVERY.problem().with("skuIds", List.copyOf(unreachable));
        }
        return charges;
    }
}
