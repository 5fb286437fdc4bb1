package io.juhui.reach.sharing.spi;

import io.juhui.kernel.Language;
import io.juhui.kernel.Picture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Socket: one kind of thing that buyers may pass on, such as a product or a team. */
public interface ShareSubjects {

    /** {@code PRODUCT}; at most twenty capitals. */
    String kind();

    /** How it looks on a card; empty for what is not there or not for everybody's eyes. */
    Optional<ShareCard> card(String id, Language language);

    /**
     * @param text what stands under the title: a price, 还差 1 人
     * @param path page of the buyer app, with a query if it needs one
     */
    record ShareCard(String title, String text, @Nullable Picture picture, String path) {}
}
