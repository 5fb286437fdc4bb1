package io.juhui.marketing.bargain;

import io.juhui.kernel.Money;
import io.juhui.marketing.bargain.Launch.LaunchState;
import io.juhui.platform.realtime.TopicSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What moves on a launch's page while it is looked at; who helped the page reads itself. */
@Component
class BargainTopics implements TopicSource {

    static final String KIND = "bargain";

    private final Launches launches;

    BargainTopics(Launches launches) {
        this.launches = launches;
    }

    record LaunchNow(LaunchState state, Money price, int helped) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Object> state(String id) {
        return launches.find(new LaunchId(Long.parseLong(id)))
                .map(launch -> new LaunchNow(launch.state(), launch.price(), launch.helped()));
    }
}
