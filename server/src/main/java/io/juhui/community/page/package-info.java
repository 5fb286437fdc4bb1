/**
 * The home page: banners in their time, categories, words worth trying, what is cheaper for a while, where the shop sells.
 *
 * <p>It is rendered from memory; a change made in the console is in it before the console is answered.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "page 页面",
        allowedDependencies = {
            "platform.store",
            "platform.web",
            "platform.media",
            "goods.catalog",
            "goods.search",
            "goods.search :: spi"
        })
package io.juhui.community.page;

import org.springframework.modulith.ApplicationModule;
