package io.juhui.trade.ordering.desk;

import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Typed;
import io.juhui.platform.web.RateLimits;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.receiver.ReceiverPrints;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was typed into the one search box, as everything that it can mean. */
@Component
class Sought {

    static final Keys NOTHING = new Keys(new long[0], new long[0], new long[0], "", "");

    private static final int NUMBER_DIGITS = 20;

    /** With fewer a number says little more than the day. */
    private static final int LEAST_OF_NUMBER = 8;

    private static final int MOST_WORDS = 8;

    /**
     * Words may be part of a receiver's name, which a list shows masked: who tries names one after another would learn who buys here.
     * So many questions in an hour are more than a desk asks by hand, and too few for a list of given names.
     */
    static final int MOST_IN_WORDS = 120;

    private static final Duration PER = Duration.ofHours(1);

    private final JdbcClient db;
    private final ReceiverPrints prints;
    private final Skus catalogue;
    private final RateLimits limits;

    Sought(JdbcClient db, ReceiverPrints prints, Skus catalogue, RateLimits limits) {
        this.limits = limits;
        this.db = db;
        this.prints = prints;
        this.catalogue = catalogue;
    }

    /**
     * An order is meant by any one of these.
     *
     * @param phones prints of a phone or of its last four digits
     * @param names prints of a name's parts, which one receiver has to have all of
     * @param skus what was sold under such a name, or has such a code
     * @param firstNumber and {@code lastNumber} bound order numbers; empty when it can be none
     */
    record Keys(long[] phones, long[] names, long[] skus, String firstNumber, String lastNumber) {

        long firstName() {
            return names.length == 0 ? 0 : names[0];
        }

        long[] otherNames() {
            return names.length == 0 ? names : Arrays.copyOfRange(names, 1, names.length);
        }
    }

    /**
     * Whoever may not see receivers finds nobody by the digits that are masked from him, for asking often enough would tell them; and
     * nobody asks in words without end.
     */
    Keys read(String typed, Actor.Staff staff) {
        var code = Typed.code(typed);
        var names = prints.ofName(typed);
        if (!names.isEmpty() && !code.matches("[0-9]+")) {
            limits.take("orders.sought:" + staff.id().value(), MOST_IN_WORDS, PER, OrderingProblem.SOUGHT_TOO_OFTEN);
        }
        var isNumber = code.matches("[0-9]+") && code.length() >= LEAST_OF_NUMBER && code.length() <= NUMBER_DIGITS;
        return new Keys(
                longs(staff.may(Permission.ORDERS_UNMASK) ? prints.ofPhone(typed) : prints.ofLastFour(typed)),
                longs(names),
                skus(typed, code),
                isNumber ? code : "",
                isNumber ? code + "9".repeat(NUMBER_DIGITS - code.length()) : "");
    }

    private long[] skus(String typed, String code) {
        var words = Arrays.stream(Typed.key(typed).split(" "))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
        var named = db.sql("select distinct sku_id from sold_name where name like all(:words)")
                .param("words", words)
                .query(Long.class)
                .list();
        var coded = catalogue.snapshot().withBarcode(code).stream().mapToLong(sku -> sku.value());
        return LongStream.concat(named.stream().mapToLong(Long::longValue), coded)
                .distinct()
                .toArray();
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
