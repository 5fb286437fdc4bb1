package io.juhui.marketing.flashsale;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashSku;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** How a flash sale is said. */
final class FlashWords {

    static final Words TOOL = new Words("秒杀", "Flash sale");
    static final Words PRICE = new Words("秒杀价", "Flash price");
    static final Words SELLING = new Words("秒杀中", "Flash sale now");
    static final Words SOLD_OUT = new Words("秒杀已抢光", "Flash sale sold out");
    static final Words COMING_BACK = new Words("秒杀抢完，可能有补货", "Flash sale: all taken, some may come back");
    static final Words PAUSED = new Words("秒杀暂停中", "Flash sale paused");

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private FlashWords() {}

    /** ¥9.9 起秒杀，3 场. */
    static Words of(FlashSaleTerms rule) {
        var lowest = rule.skus().stream()
                .map(FlashSku::price)
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        int count = rule.sessions().size();
        return new Words(
                lowest + " 起秒杀，共 " + count + " 场",
                "From " + lowest + ", " + count + (count == 1 ? " session" : " sessions"));
    }

    /** 12月1日 20:00 秒杀 ¥9.9. */
    static Words announced(Instant start, Money price) {
        return new Words(zh(start) + " 秒杀 " + price, "Flash sale " + en(start) + ", " + price);
    }

    static Words payWithin(int minutes) {
        return new Words(
                "按秒杀价购买；购买资格有时限，请尽快下单，下单后 " + minutes + " 分钟内付款",
                "At the flash price; your turn does not last, so order soon and pay within " + minutes + " min");
    }

    static String zh(Instant at) {
        return ZH.format(at.atZone(SHOP));
    }

    static String en(Instant at) {
        return EN.format(at.atZone(SHOP));
    }
}
