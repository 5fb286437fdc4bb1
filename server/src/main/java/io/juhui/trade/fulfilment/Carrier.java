package io.juhui.trade.fulfilment;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import java.util.Arrays;

/** Who carries; the names of the constants are stored and sent to the tracking connection. */
public enum Carrier {
    SF("顺丰速运", "SF Express"),
    JD("京东快递", "JD Express"),
    ZTO("中通快递", "ZTO Express"),
    YTO("圆通速递", "YTO Express"),
    STO("申通快递", "STO Express"),
    YUNDA("韵达快递", "Yunda Express"),
    JT("极兔速递", "J&T Express"),
    EMS("中国邮政 EMS", "China Post EMS"),
    DEPPON("德邦快递", "Deppon Express"),
    OWN("商家自送", "The shop's own delivery");

    private final Words words;

    Carrier(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public String title(Language language) {
        return words.in(language);
    }

    public static Carrier of(String code) {
        return Arrays.stream(values())
                .filter(c -> c.name().equals(code))
                .findFirst()
                .orElseThrow(() -> FulfilmentProblem.CARRIER_UNKNOWN.problem().at("/carrier"));
    }
}
