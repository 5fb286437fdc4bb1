package io.juhui.goods.catalog.spi;

import java.util.Collection;
import java.util.Map;

/** Socket: the room that sends goods knows which places there are and what they are called. */
public interface CityBook {

    /** Name by six-digit code of a province, city or district; an unknown code is not in it. */
    Map<String, String> names(Collection<String> codes);
}
