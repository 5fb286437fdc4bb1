package io.juhui.party.membership.earning;

import io.juhui.party.membership.Standing;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Growth counts for twelve months; after that a level may be lost (R45). */
@Component
class Lapsing {

    private final Earnings earnings;
    private final Standing standing;

    Lapsing(Earnings earnings, Standing standing) {
        this.earnings = earnings;
        this.standing = standing;
    }

    /** False when nothing is left to lapse. */
    @Transactional
    boolean some(Instant before, int most) {
        var members = earnings.lapsing(before, most);
        if (members.isEmpty()) {
            return false;
        }
        standing.lock(members);
        earnings.lapse(members, before);
        standing.changed(members);
        return true;
    }
}
