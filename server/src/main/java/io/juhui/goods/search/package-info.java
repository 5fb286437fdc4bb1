/**
 * Finding goods by what people type: Chinese words and parts of words, pinyin, initials, and what sounds or looks like them.
 *
 * <p>The index is in memory, built anew at each start and kept up with the catalogue. It knows drafts too, so every answer,
 * suggestions and corrections included, passes the shelf first (F09). Prices, stock and filters are the shelf's own.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "search 搜索",
        allowedDependencies = {"platform.store", "platform.web", "platform.jobs", "platform.media", "goods.catalog"})
package io.juhui.goods.search;

import org.springframework.modulith.ApplicationModule;
