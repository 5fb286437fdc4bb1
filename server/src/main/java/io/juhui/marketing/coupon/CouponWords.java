package io.juhui.marketing.coupon;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponTerms.CouponKind;
import io.juhui.marketing.coupon.CouponTerms.CouponValidity;
import io.juhui.reach.notice.Message;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How coupons are said: 满100减20, 无门槛减5, 满100打9折，最多减30. */
final class CouponWords {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMM d, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private CouponWords() {}

    static Words of(CouponTerms terms) {
        var none = terms.threshold().isZero();
        var from = none ? "无门槛" : "满" + terms.threshold().bare();
        var fromEn = none ? "" : " from " + terms.threshold().brief();
        if (terms.kind() == CouponKind.MINUS) {
            return new Words(
                    from + "减" + Money.fen(terms.value()).bare(),
                    Money.fen(terms.value()).brief() + " off" + fromEn);
        }
        var rate = new Rate(Math.toIntExact(terms.value()));
        var cap = terms.cap();
        return new Words(
                from + "打" + rate.fold() + "折" + (cap == null ? "" : "，最多减" + cap.bare()),
                rate.percentOff() + "% off" + fromEn + (cap == null ? "" : ", at most " + cap.brief()));
    }

    /** When it will be good, for who has not claimed it yet. */
    static Words of(CouponValidity validity) {
        var from = validity.from();
        var until = validity.until();
        return from == null || until == null
                ? new Words(
                        "领取当日起 " + validity.days() + " 天有效",
                        "Good for " + validity.days() + (validity.days() == 1 ? " day" : " days") + " from the claim")
                : new Words(
                        at(from).zh() + " 至 " + end(until).zh() + " 可用",
                        "From " + at(from).en() + " until " + end(until).en());
    }

    /** How long one is good; every page and message says it so. */
    static Words until(Instant end) {
        var said = end(end);
        return new Words(said.zh() + " 前可用", "until " + said.en());
    }

    /** An end at midnight is said as that of the day before, or people come on the day that it is over. */
    private static Words end(Instant end) {
        var local = end.atZone(SHOP);
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return at(end);
        }
        var day = local.toLocalDate().minusDays(1);
        return new Words(day.format(DAY_ZH) + " 24:00", "the end of " + day.format(DAY_EN));
    }

    static Words at(Instant instant) {
        var local = instant.atZone(SHOP);
        return new Words(local.format(ZH), local.format(EN));
    }

    /** To the buyer: what went back of a reward, and that what was used stays. */
    static Message recalled(long grant, Words what, Words why, CouponUses.Recalled back) {
        var kept = back.used() > 0;
        var text = back.voided() > 0
                ? new Words(
                        why.zh() + "，奖励的" + what.zh() + "已收回" + (kept ? "；已用的不收回" : ""),
                        why.en() + ": " + what.en() + " went back" + (kept ? "; what you have used stays yours" : ""))
                : new Words(
                        why.zh() + "，奖励的" + what.zh() + "已用，不收回",
                        why.en() + ": " + what.en() + " was used and stays yours");
        return Message.of(
                "coupon.recalled",
                grant,
                new Words("奖励的优惠券", "A coupon you were given"),
                text,
                "/rooms/coupon/pages/mine/index");
    }
}
