package io.juhui.party.membership.desk;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.party.membership.LevelId;
import io.juhui.party.membership.MemberEvents;
import io.juhui.party.membership.SegmentId;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.desk.MemberViews.MemberRow;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Members: the list, one member with his story, his tags, and a look behind the mask. */
@RestController
@RequestMapping("/api/console/members")
@Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
class MemberConsole {

    private final MemberDesk desk;
    private final MemberViews views;
    private final MemberEvents events;

    MemberConsole(MemberDesk desk, MemberViews views, MemberEvents events) {
        this.desk = desk;
        this.views = views;
        this.events = events;
    }

    /** @param total of the whole list, on its first page; else null */
    record MemberPage(
            List<MemberRow> items,
            @Nullable String next,
            @Nullable Long total) {}

    record TagOfMember(TagId id, boolean byHand) {}

    record MemberProfile(
            MemberRow member,
            int reviews,
            int signIns,
            int favourites,
            int views,
            @Nullable Instant seenAt,
            @Nullable String birthday,
            int recency,
            int frequency,
            int money,
            List<TagOfMember> tags) {}

    record MemberEvent(
            String id,
            String kind,
            String text,
            String by,
            @Nullable String link,
            Instant at) {}

    record UnmaskMember(@NotBlank @Size(max = 100) String reason) {}

    record MemberPhone(String phone) {}

    record MemberTags(@NotNull @Size(max = 50) List<@NotNull TagId> tags) {}

    /** @param q a whole phone, or words of a nickname */
    @GetMapping
    MemberPage page(
            @RequestParam(required = false) @Nullable @Size(max = 40) String q,
            @RequestParam(required = false) @Nullable LevelId level,
            @RequestParam(required = false) @Nullable TagId tag,
            @RequestParam(required = false) @Nullable SegmentId segment,
            @RequestParam(required = false) @Nullable BuyerId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var sought = new MemberDesk.Sought(q == null ? "" : q, level, tag, segment);
        var ids = desk.page(sought, after == null ? Long.MAX_VALUE : after.value(), limit + 1);
        var page = Page.of(ids, limit, id -> Long.toString(id.value()));
        var total = after == null ? desk.count(sought) : null;
        return new MemberPage(views.rows(page.items(), Language.of(locale)), page.next(), total);
    }

    @GetMapping("/{id}")
    MemberProfile profile(@PathVariable BuyerId id, Locale locale) {
        return desk.profile(id, Language.of(locale));
    }

    @GetMapping("/{id}/events")
    Page<MemberEvent> story(
            @PathVariable BuyerId id,
            @RequestParam(required = false) @Nullable @Min(0) @Max(Long.MAX_VALUE) Long after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(50) int limit,
            Locale locale) {
        var told = events.page(id, after == null ? Long.MAX_VALUE : after, limit + 1);
        return Page.of(told, limit, e -> Long.toString(e.id()))
                .map(e -> new MemberEvent(
                        Long.toString(e.id()), e.kind(), e.words().in(locale), e.by(), e.link(), e.at()));
    }

    @PostMapping("/{id}/unmask")
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_UNMASK)
    MemberPhone unmask(@PathVariable BuyerId id, @Valid @RequestBody UnmaskMember body, Actor.Staff staff) {
        var reason = body.reason().strip();
        return new MemberPhone(
                desk.unmask(id, new Words("查看了电话：" + reason, "Phone unmasked: " + reason), staff.name()));
    }

    @PutMapping("/{id}/tags")
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    MemberProfile tag(@PathVariable BuyerId id, @Valid @RequestBody MemberTags body, Actor.Staff staff, Locale locale) {
        desk.tag(id, body.tags(), staff.name());
        return desk.profile(id, Language.of(locale));
    }
}
