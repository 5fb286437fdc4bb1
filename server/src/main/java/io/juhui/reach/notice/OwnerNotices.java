package io.juhui.reach.notice;

import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.party.identity.spi.OwnerNews;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who manages staff reads that somebody was made owner on the machine itself. */
@Component
class OwnerNotices implements OwnerNews {

    private final Notices notices;
    private final Clock clock;

    OwnerNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void restored(String name, String displayName) {
        notices.tellStaff(
                Permission.STAFF_EDIT,
                Message.of(
                        "identity.owner-restored",
                        name + '@' + clock.instant(),
                        new Words("在服务器上恢复了店主", "An owner was restored on the server"),
                        new Words(
                                displayName + "（" + name + "）被设为店主，密码已重置",
                                displayName + " (" + name + ") was made owner with a new password"),
                        "/staff"));
    }
}
