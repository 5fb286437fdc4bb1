package io.juhui.marketing.bargain;

import io.juhui.kernel.Language;
import io.juhui.reach.sharing.spi.ShareSubjects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A launch as it is passed on: how many it still waits for, and what it has come to. */
@Component
class BargainSubjects implements ShareSubjects {

    private final Launches launches;
    private final LaunchViews views;

    BargainSubjects(Launches launches, LaunchViews views) {
        this.launches = launches;
        this.views = views;
    }

    @Override
    public String kind() {
        return "BARGAIN";
    }

    @Override
    public Optional<ShareCard> card(String id, Language language) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return launches.find(new LaunchId(Long.parseLong(id))).map(launch -> {
            var goods = views.goods(launch);
            return new ShareCard(
                    BargainWords.askFor(launch.missing(), launch.floor(), goods.name())
                            .in(language),
                    launch.price().toString(),
                    goods.picture(),
                    "/rooms/bargain/pages/launch/index?id=" + id);
        });
    }
}
