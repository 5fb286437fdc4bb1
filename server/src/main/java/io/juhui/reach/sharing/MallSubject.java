package io.juhui.reach.sharing;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.reach.sharing.spi.ShareSubjects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The whole shop. */
@Component
class MallSubject implements ShareSubjects {

    private static final Words TITLE = new Words("来逛逛这家店", "Have a look at this shop");

    @Override
    public String kind() {
        return "MALL";
    }

    @Override
    public Optional<ShareCard> card(String id, Language language) {
        return id.isEmpty()
                ? Optional.of(new ShareCard(TITLE.in(language), "", null, "/pages/home/index"))
                : Optional.empty();
    }
}
