package io.juhui.party.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.juhui.kernel.Actor;
import io.juhui.platform.store.AfterCommit;
import io.juhui.platform.web.ActorReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a token belongs to, remembered for five seconds: that is how long another node may honour what was revoked here
 * (P11, Q10). On this node a revocation is forgotten the moment it commits.
 */
@Component
class Actors implements ActorReader {

    static final Duration STALE = Duration.ofSeconds(5);

    private final BuyerSessions buyerSessions;
    private final StaffSessions staffSessions;
    private final Cache<String, Optional<Actor.Buyer>> buyers =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(STALE).build();
    private final Cache<String, Optional<Actor.Staff>> staff =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALE).build();

    Actors(BuyerSessions buyerSessions, StaffSessions staffSessions) {
        this.buyerSessions = buyerSessions;
        this.staffSessions = staffSessions;
    }

    @Override
    public Optional<Actor.Buyer> buyer(String token) {
        return read(buyers, token, hash -> buyerSessions.owner(hash).map(Actor.Buyer::new));
    }

    @Override
    public Optional<Actor.Staff> staff(String cookie) {
        return read(staff, cookie, staffSessions::owner);
    }

    private static <A> Optional<A> read(
            Cache<String, Optional<A>> cache, String token, Function<String, Optional<A>> source) {
        return Tokens.isShaped(token) ? cache.get(token, t -> source.apply(Tokens.hash(t))) : Optional.empty();
    }

    @Transactional
    public void endBuyer(String token) {
        buyerSessions.end(Tokens.hash(token));
        AfterCommit.run(() -> buyers.invalidate(token));
    }

    @Transactional
    public void endStaff(String cookie) {
        staffSessions.end(Tokens.hash(cookie));
        AfterCommit.run(() -> staff.invalidate(cookie));
    }

    /** After a change of roles, passwords or activity; staff are few, so all are read anew. */
    void staffChanged() {
        AfterCommit.run(staff::invalidateAll);
    }
}
