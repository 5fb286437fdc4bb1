package io.juhui.party.membership.level;

import io.juhui.kernel.Language;
import io.juhui.kernel.Picture;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.LevelId;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberTerms;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The member centre as its page shows it. */
@Component
class CentreViews {

    private static final int PERCENT = 100;

    private final Levels levels;
    private final FrozenGrowth frozen;
    private final MemberTerms terms;
    private final Media media;

    CentreViews(Levels levels, FrozenGrowth frozen, MemberTerms terms, Media media) {
        this.levels = levels;
        this.frozen = frozen;
        this.terms = terms;
        this.media = media;
    }

    record LevelView(
            LevelId id,
            String name,
            long growthFrom,
            @Nullable Picture icon,
            int pointsPercent,
            int earlyHours,
            boolean agent,
            int birthdayPoints,
            int pricePercent,
            boolean freeFreight) {}

    /**
     * @param missing growth to the next level, or 0 at the highest
     * @param frozen growth of orders that may still come back
     * @param agent who to turn to, where the level has one of its own; else empty
     * @param birthday month-day, or null as long as none was told
     */
    record MemberCentre(
            LevelId level,
            long growth,
            long frozen,
            @Nullable LevelId next,
            long missing,
            List<LevelView> levels,
            String agent,
            @Nullable String birthday) {}

    MemberCentre of(MemberFact fact, Language language) {
        var level = levels.find(fact.level()).orElseGet(() -> levels.of(fact.growth()));
        var next = levels.after(level);
        return new MemberCentre(
                new LevelId(level.id()),
                fact.growth(),
                frozen.of(fact.buyer()),
                next.map(l -> new LevelId(l.id())).orElse(null),
                next.map(l -> Math.max(0, l.growthFrom() - fact.growth())).orElse(0L),
                all(language),
                level.benefits().agent() ? terms.agent() : "",
                fact.birthday() == 0 ? null : "%02d-%02d".formatted(fact.birthday() / 100, fact.birthday() % 100));
    }

    private List<LevelView> all(Language language) {
        var icons = media.pictures(levels.all().stream()
                .flatMap(level -> Stream.ofNullable(level.icon()))
                .map(MediaId::new)
                .toList());
        return levels.all().stream().map(level -> view(level, icons, language)).toList();
    }

    private static LevelView view(Level level, Map<MediaId, Picture> icons, Language language) {
        var benefits = level.benefits();
        return new LevelView(
                new LevelId(level.id()),
                level.name(language),
                level.growthFrom(),
                Optional.ofNullable(level.icon())
                        .map(MediaId::new)
                        .map(icons::get)
                        .map(Media::thumbnail)
                        .orElse(null),
                benefits.points().basisPoints() / PERCENT,
                benefits.earlyHours(),
                benefits.agent(),
                benefits.birthdayPoints(),
                benefits.price().basisPoints() / PERCENT,
                benefits.freeFreight());
    }
}
