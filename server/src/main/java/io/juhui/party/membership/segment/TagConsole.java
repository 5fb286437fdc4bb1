package io.juhui.party.membership.segment;

import io.juhui.kernel.Permission;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.TagId;
import io.juhui.party.membership.segment.Tags.Tag;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's tags. */
@RestController
@RequestMapping("/api/console/member-tags")
class TagConsole {

    private final Tags tags;
    private final TagRows rows;

    TagConsole(Tags tags, TagRows rows) {
        this.tags = tags;
        this.rows = rows;
    }

    /** @param rule gives it by itself; without one it is given by hand alone */
    record TagDraft(
            @NotBlank @Size(max = 20) String name,
            @Valid @Nullable Rule rule) {}

    /** @param version of the tag as whoever changes it saw it */
    record TagChange(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            @NotBlank @Size(max = 20) String name,
            @Valid @Nullable Rule rule) {}

    record TagRow(
            TagId id, int version, String name, @Nullable Rule rule, int members, Instant createdAt) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
    List<TagRow> all() {
        var members = rows.members();
        return tags.all().stream()
                .map(tag -> row(tag, members.getOrDefault(tag.id(), 0)))
                .toList();
    }

    @PostMapping
    @KeyRequired
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    TagRow create(@Valid @RequestBody TagDraft body) {
        return stored(tags.create(body.name(), body.rule()));
    }

    @PutMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    TagRow change(@PathVariable TagId id, @Valid @RequestBody TagChange body) {
        tags.change(id, body.version(), body.name(), body.rule());
        return stored(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    void delete(@PathVariable TagId id) {
        tags.delete(id);
    }

    private TagRow stored(TagId id) {
        var tag = rows.all().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(MembershipProblem.NO_SUCH_TAG::problem);
        return row(tag, rows.members().getOrDefault(id, 0));
    }

    private static TagRow row(Tag tag, int members) {
        return new TagRow(tag.id(), tag.version(), tag.name(), tag.rule().orElse(null), members, tag.createdAt());
    }
}
