package io.juhui.reach.notice;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells buyers and staff, inside the caller's transaction; telling the same matter twice is harmless. */
@Component
public class Notices {

    private final NoticeRows buyers;
    private final StaffNoticeRows staff;
    private final Ids ids;
    private final Clock clock;

    Notices(NoticeRows buyers, StaffNoticeRows staff, Ids ids, Clock clock) {
        this.buyers = buyers;
        this.staff = staff;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void tell(BuyerId buyer, Message message) {
        tell(List.of(buyer), message);
    }

    /** One statement for any number of buyers. */
    @Transactional
    public void tell(Collection<BuyerId> whom, Message message) {
        buyers.add(
                whom.stream().mapToLong(_ -> ids.next()).toArray(),
                whom.stream().mapToLong(BuyerId::value).toArray(),
                message,
                clock.instant());
    }

    /** For staff who hold {@code permission}, so that nobody reads of what they may not see. */
    @Transactional
    public void tellStaff(Permission permission, Message message) {
        tellStaff(permission, message, clock.instant());
    }

    /** Of what happened at {@code at}: for what is brought in from before. */
    @Transactional
    public void tellStaff(Permission permission, Message message, Instant at) {
        staff.add(ids.next(), permission.code(), message, at);
    }

    /** The newest for this reader, for a front page. */
    @Transactional(readOnly = true)
    public List<NoticeView> latest(Actor.Staff reader, int most, Locale locale) {
        return staff.page(reader, Long.MAX_VALUE, most).stream()
                .map(notice -> NoticeView.of(notice, locale))
                .toList();
    }
}
