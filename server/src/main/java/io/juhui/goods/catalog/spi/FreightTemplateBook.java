package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.FreightTemplateId;
import java.util.Collection;
import java.util.Set;

/** Socket: the room of carriage knows which templates there are, from its rows, as of the caller's transaction. */
public interface FreightTemplateBook {

    Set<FreightTemplateId> known(Collection<FreightTemplateId> ids);
}
