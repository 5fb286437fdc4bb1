package io.juhui.trade.aftersale;

import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import io.juhui.trade.aftersale.CaseEffects.Said;
import io.juhui.trade.ordering.OrderLine;
import org.springframework.stereotype.Component;

/** Each side hears of what the other did, and both of what happened because nobody acted. */
@Component
class CaseNotices {

    private final Notices notices;

    CaseNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(AfterSaleCase c, String number, OrderLine line, Said said, Words words) {
        var text = new Words(
                "订单 " + number + "，" + line.name() + "：" + words.zh(),
                "Order " + number + ", " + line.name() + ": " + words.en());
        var kind = "aftersale."
                + said.step().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        // a case comes to the same step more than once: the version tells the two apart
        var subject = c.id().value() + "-" + c.version();
        if (!said.who().isBuyer()) {
            notices.tell(
                    c.buyer(),
                    Message.of(
                            kind,
                            subject,
                            said.step().words(),
                            text,
                            "/rooms/aftersale/pages/detail/index?id=" + c.id().value()));
        }
        if (!said.who().isStaff()) {
            notices.tellStaff(
                    Permission.AFTERSALE_HANDLE,
                    Message.of(kind, subject, said.step().words(), text, "/aftersale/" + c.id().value()));
        }
    }
}
