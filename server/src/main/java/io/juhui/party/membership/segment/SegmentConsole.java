package io.juhui.party.membership.segment;

import io.juhui.kernel.Permission;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.SegmentId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/** The merchant's segments, and whom a rule means while it is being made. */
@RestController
@RequestMapping("/api/console/segments")
class SegmentConsole {

    private final Segments segments;

    SegmentConsole(Segments segments) {
        this.segments = segments;
    }

    record SegmentDraft(
            @NotBlank @Size(max = 30) String name,
            @Valid @NotNull Rule rule,
            boolean frozen) {}

    /** @param version of the segment as whoever changes it saw it */
    record SegmentChange(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            @NotBlank @Size(max = 30) String name,
            @Valid @NotNull Rule rule) {}

    record SegmentRow(
            SegmentId id, int version, String name, Rule rule, boolean frozen, long members, Instant createdAt) {}

    record RuleToCount(@Valid @NotNull Rule rule) {}

    record Meant(long members) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
    List<SegmentRow> all() {
        return segments.all().stream().map(this::row).toList();
    }

    /** A question: asked again it is counted anew. */
    @PostMapping("/count")
    @Question
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
    Meant count(@Valid @RequestBody RuleToCount body) {
        return new Meant(segments.count(body.rule().requireWhole("/rule")));
    }

    @PostMapping
    @KeyRequired
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    SegmentRow create(@Valid @RequestBody SegmentDraft body) {
        return row(segments.create(body.name(), body.rule(), body.frozen()));
    }

    @PutMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    SegmentRow change(@PathVariable SegmentId id, @Valid @RequestBody SegmentChange body) {
        segments.change(id, body.version(), body.name(), body.rule());
        return row(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    void delete(@PathVariable SegmentId id) {
        segments.delete(id);
    }

    private SegmentRow row(SegmentId id) {
        return row(segments.stored(id).orElseThrow(MembershipProblem.NO_SUCH_SEGMENT::problem));
    }

    private SegmentRow row(Segments.Segment s) {
        return new SegmentRow(s.id(), s.version(), s.name(), s.rule(), s.frozen(), segments.count(s), s.createdAt());
    }
}
