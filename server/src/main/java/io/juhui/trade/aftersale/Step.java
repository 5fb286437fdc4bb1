package io.juhui.trade.aftersale;

import io.juhui.kernel.Words;

/** What somebody did to a case, as its timeline and the notices call it. */
enum Step {
    ASKED("买家申请售后", "After-sale asked for"),
    CHANGED("买家修改了申请", "The buyer changed the request"),
    WITHDRAWN("买家撤销了申请", "The buyer withdrew the request"),
    AGREED("商家已同意", "The shop agreed"),
    REFUSED("商家已拒绝", "The shop refused"),
    OFFERED("商家提出了新方案", "The shop made an offer"),
    ACCEPTED("买家接受了方案", "The buyer accepted the offer"),
    DECLINED("买家没有接受方案", "The buyer declined the offer"),
    SENT_BACK("买家已寄回商品", "The buyer sent the goods back"),
    RECEIVED("商家已收到退货", "The shop has the goods"),
    PASSED("商家验货通过", "The shop accepted the goods"),
    PASSED_IN_PART("商家验货后提出部分退款", "The shop offers a part after inspection"),
    REJECTED("商家验货未通过，将退回商品", "The shop did not accept the goods and sends them back"),
    SENT_OUT("商家已寄出", "The shop sent the goods out"),
    CONFIRMED("买家确认收到", "The buyer has the goods"),
    LAPSED("超时未处理，系统自动推进", "Nobody acted in time");

    private final Words words;

    Step(String zh, String en) {
        this.words = new Words(zh, en);
    }

    Words words() {
        return words;
    }
}
