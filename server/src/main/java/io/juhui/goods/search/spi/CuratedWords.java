package io.juhui.goods.search.spi;

import java.util.List;

/** Socket: hot words the merchant has chosen; they stand before those counted. */
public interface CuratedWords {

    List<String> words();
}
