package io.juhui.marketing.bargain;

import java.util.Map;
import java.util.Optional;

/** The launches that were picked, as they stood without a lock. */
record LaunchFact(Map<LaunchId, Launch> launches) {

    Optional<Launch> launch(LaunchId id) {
        return Optional.ofNullable(launches.get(id));
    }
}
