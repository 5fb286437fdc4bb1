package io.juhui.party.membership.segment;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.party.membership.Stale;
import io.juhui.party.membership.TagId;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tags: given by hand, or by a rule that is looked at whenever a member's facts change. */
@Component
public class Tags {

    static final int MOST = 200;

    private final TagRows rows;
    private final Stale stale;
    private final Ids ids;
    private final Clock clock;
    private final AudienceUse use;
    private final Replica<List<Tag>> all;

    Tags(TagRows rows, Stale stale, Ids ids, Clock clock, AudienceUse use, Replicas replicas) {
        this.rows = rows;
        this.stale = stale;
        this.ids = ids;
        this.clock = clock;
        this.use = use;
        this.all = replicas.of("member-tags", rows::all);
    }

    /** @param version raised by every change; who changes says which one was seen */
    public record Tag(TagId id, String name, Optional<Rule> rule, Instant createdAt, int version) {}

    public List<Tag> all() {
        return all.get();
    }

    @Transactional
    public TagId create(String name, @Nullable Rule rule) {
        if (rows.howMany() >= MOST) {
            throw MembershipProblem.TOO_MANY.problem().at("/name");
        }
        var tag = new Tag(new TagId(ids.next()), name, whole(rule), clock.instant(), 1);
        rows.insert(tag);
        changed(tag.rule());
        return tag.id();
    }

    @Transactional
    void change(TagId id, int version, String name, @Nullable Rule rule) {
        if (!rows.update(id, version, name, whole(rule))) {
            throw (rows.exists(id) ? MembershipProblem.CHANGED : MembershipProblem.NO_SUCH_TAG).problem();
        }
        if (rule == null) {
            rows.noneByRule(id);
        }
        changed(Optional.ofNullable(rule));
    }

    @Transactional
    void delete(TagId id) {
        use.requireUnused(MemberAudiences.TAG, id.value());
        if (!rows.delete(id)) {
            throw MembershipProblem.NO_SUCH_TAG.problem();
        }
        all.changing();
    }

    private void changed(Optional<Rule> rule) {
        all.changing();
        rule.ifPresent(_ -> stale.everybody());
    }

    private static Optional<Rule> whole(@Nullable Rule rule) {
        if (rule != null && rule.requireWhole("/rule").asks(MemberField.TAG)) {
            throw MembershipProblem.TAG_BY_TAG.problem().at("/rule");
        }
        return Optional.ofNullable(rule);
    }

    /** Exactly these by hand; what its rule gave stays. */
    @Transactional
    public void giveByHand(BuyerId buyer, Collection<TagId> tags, String by) {
        var known = rows.all().stream().map(Tag::id).toList();
        if (!known.containsAll(tags)) {
            throw MembershipProblem.NO_SUCH_TAG.problem().at("/tags");
        }
        rows.byHand(buyer, tags, by, clock.instant());
    }
}
