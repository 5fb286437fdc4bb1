package io.juhui.reach.sharing;

import io.juhui.kernel.Language;
import io.juhui.reach.sharing.Share.Subject;
import io.juhui.reach.sharing.spi.ShareSubjects;
import io.juhui.reach.sharing.spi.ShareSubjects.ShareCard;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that may be passed on, of all rooms. */
@Component
class SharedThings {

    private final Map<String, ShareSubjects> kinds;

    SharedThings(ObjectProvider<ShareSubjects> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ShareSubjects::kind, Function.identity()));
    }

    Optional<ShareCard> card(Subject subject, Language language) {
        return Optional.ofNullable(kinds.get(subject.kind())).flatMap(kind -> kind.card(subject.id(), language));
    }
}
