package io.juhui.trade.placing;

import io.juhui.goods.catalog.spi.CityBook;
import io.juhui.party.member.Regions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where goods may be sold is told by the same regions that addresses are made of, so the two cannot miss each other. */
@Component
class SellingPlaces implements CityBook {

    private final Regions regions;

    SellingPlaces(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Map<String, String> names(Collection<String> codes) {
        var names = new HashMap<String, String>();
        codes.forEach(code -> regions.name(code).ifPresent(name -> names.put(code, name)));
        return names;
    }
}
