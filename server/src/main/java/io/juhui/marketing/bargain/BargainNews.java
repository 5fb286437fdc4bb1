package io.juhui.marketing.bargain;

import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells the owner of a launch how it stands. */
@Component
class BargainNews {

    private final Notices notices;

    BargainNews(Notices notices) {
        this.notices = notices;
    }

    void atFloor(Launch launch) {
        tell(
                launch,
                "bargain.floor",
                new Words("砍到底价了", "It is at its floor price"),
                new Words(
                        "好友们帮你砍到了 " + launch.floor() + "，记得在付款期内下单",
                        "Friends took it down to " + launch.floor() + "; order it in time"));
    }

    void lastCall(Launch launch) {
        tell(
                launch,
                "bargain.last-call",
                new Words("帮砍时间到了", "The time to help is over"),
                new Words(
                        "砍到了 " + launch.price() + "，付款期结束前都可以购买",
                        "It came to " + launch.price() + "; it can be bought until the time to pay is over"));
    }

    void expired(Launch launch) {
        tell(
                launch,
                "bargain.expired",
                new Words("砍价已结束", "Your bargain is over"),
                launch.anyPrice() || launch.isAtFloor()
                        ? new Words("付款期内没有购买，这次砍价结束了", "Nobody bought it in time")
                        : new Words(
                                "还差 " + launch.missing() + " 人没砍到底价，这次砍价结束了",
                                launch.missing() + " helpers were missing for its floor price"));
    }

    private void tell(Launch launch, String kind, Words title, Words text) {
        notices.tell(
                launch.owner(),
                Message.of(
                        kind,
                        launch.id().value(),
                        title,
                        text,
                        "/rooms/bargain/pages/launch/index?id=" + launch.id().value()));
    }
}
