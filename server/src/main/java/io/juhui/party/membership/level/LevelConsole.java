package io.juhui.party.membership.level;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.LevelId;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's levels, saved all together: a threshold means something beside the others only. */
@RestController
@RequestMapping("/api/console/member-levels")
class LevelConsole {

    private static final int MOST = 10;
    private static final int PERCENT = 100;

    private final Levels levels;
    private final LevelCounts counts;
    private final Media media;
    private final Ids ids;

    LevelConsole(Levels levels, LevelCounts counts, Media media, Ids ids) {
        this.levels = levels;
        this.counts = counts;
        this.media = media;
        this.ids = ids;
    }

    /**
     * @param id empty for a new one
     * @param pointsPercent points of purchases, in per cent
     * @param pricePercent what he pays of the list price, in per cent; 100 is no member price
     */
    record LevelDraft(
            @Nullable LevelId id,
            @NotBlank @Size(max = 20) String name,
            @NotBlank @Size(max = 30) String nameEn,
            @Min(0) @Max(1_000_000_000 - 100) long growthFrom,
            @Nullable MediaId iconId,
            @Min(0) @Max(1_000) int pointsPercent,
            @Min(0) @Max(168) int earlyHours,
            boolean agent,
            @Min(0) @Max(100_000) int birthdayPoints,
            @Min(10) @Max(100) int pricePercent,
            boolean freeFreight) {}

    record LevelDrafts(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            @NotEmpty @Size(max = MOST) List<@Valid @NotNull LevelDraft> levels) {}

    record LevelRow(
            LevelId id,
            String name,
            String nameEn,
            long growthFrom,
            @Nullable MediaId iconId,
            @Nullable Picture icon,
            int pointsPercent,
            int earlyHours,
            boolean agent,
            int birthdayPoints,
            int pricePercent,
            boolean freeFreight,
            int members) {}

    record LevelList(int version, List<LevelRow> levels) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
    LevelList all() {
        return list(levels.listing());
    }

    @PutMapping
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    LevelList replace(@Valid @RequestBody LevelDrafts body) {
        return list(levels.replace(body.version(), stored -> {
            check(body.levels(), stored);
            return body.levels().stream().map(this::level).toList();
        }));
    }

    private void check(List<LevelDraft> drafts, List<Level> stored) {
        if (drafts.getFirst().growthFrom() != 0) {
            throw MembershipProblem.LOWEST_FROM_ZERO.problem().at("/levels/0/growthFrom");
        }
        var known = stored.stream().map(level -> new LevelId(level.id())).collect(Collectors.toSet());
        var names = new HashSet<String>();
        var seen = new HashSet<LevelId>();
        long last = -1;
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var id = draft.id();
            if (draft.growthFrom() <= last || !names.add(draft.name())) {
                throw MembershipProblem.NOT_RISING.problem().at("/levels/" + i + "/growthFrom");
            }
            if (id != null && (!known.contains(id) || !seen.add(id))) {
                throw MembershipProblem.NO_SUCH_LEVEL.problem().at("/levels/" + i + "/id");
            }
            last = draft.growthFrom();
        }
        var icons = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.iconId()))
                .toList();
        if (!media.pictures(icons).keySet().containsAll(icons)) {
            throw CatalogProblem.NO_SUCH_MEDIA.problem();
        }
    }

    private Level level(LevelDraft draft) {
        var id = draft.id();
        var icon = draft.iconId();
        return new Level(
                id == null ? ids.next() : id.value(),
                new Words(draft.name(), draft.nameEn()),
                draft.growthFrom(),
                icon == null ? null : icon.value(),
                new Level.Benefits(
                        new Rate(draft.pointsPercent() * PERCENT),
                        draft.earlyHours(),
                        draft.agent(),
                        draft.birthdayPoints(),
                        new Rate(draft.pricePercent() * PERCENT),
                        draft.freeFreight()));
    }

    private LevelList list(Levels.Listing listing) {
        var shown = listing.levels();
        var icons = media.pictures(shown.stream()
                .flatMap(level -> Stream.ofNullable(level.icon()))
                .map(MediaId::new)
                .toList());
        var members = counts.members();
        return new LevelList(
                listing.version(),
                shown.stream().map(level -> row(level, icons, members)).toList());
    }

    private static LevelRow row(Level level, Map<MediaId, Picture> icons, Map<Long, Integer> members) {
        var icon = Optional.ofNullable(level.icon()).map(MediaId::new).orElse(null);
        var benefits = level.benefits();
        return new LevelRow(
                new LevelId(level.id()),
                level.name().zh(),
                level.name().en(),
                level.growthFrom(),
                icon,
                icon == null ? null : icons.get(icon),
                benefits.points().basisPoints() / PERCENT,
                benefits.earlyHours(),
                benefits.agent(),
                benefits.birthdayPoints(),
                benefits.price().basisPoints() / PERCENT,
                benefits.freeFreight(),
                members.getOrDefault(level.id(), 0));
    }
}
