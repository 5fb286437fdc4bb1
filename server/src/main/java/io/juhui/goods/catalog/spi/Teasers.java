package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Teaser;
import io.juhui.kernel.Words;
import java.util.Map;

/**
 * Socket: what a room has to say of SKUs on pages and cards at this moment. It comes from the same decision as what is charged. Cheap
 * to call: it is asked twice a second. Any number of rooms may speak of one SKU.
 */
public interface Teasers {

    /** Stable name of the room's teasers; pages know their slots by it. */
    String kind();

    /** Over a strip of such goods on the home page. */
    Words title();

    Map<SkuId, Teaser> now();
}
