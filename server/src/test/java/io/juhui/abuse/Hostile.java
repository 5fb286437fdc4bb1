package io.juhui.abuse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What nobody in good faith sends: drawn by a seed, so that the same seed sends the same again. */
record Hostile(RandomGenerator random) {

    static final List<String> SQL = List.of(
            "'",
            "1' or '1'='1",
            "1; drop table buyer; --",
            "1) or pg_sleep(3) is null --",
            "' union select password_hash from staff --",
            "'||(select pg_sleep(3))||'",
            "1 and 1=cast((select version()) as int)",
            "id desc, (select pg_sleep(3))",
            "\\' or 1=1 #",
            "%' or name like '%");

    static final List<String> TEMPLATES = List.of(
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "%{#context}",
            "{{7*7}}",
            "<%= 7*7 %>",
            "*{7*7}",
            "__${7*7}__::.x");

    static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "javascript:alert(1)",
            "</script><script>alert(1)</script>");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "undefined",
            "NaN",
            "true",
            "-1",
            "0",
            "00000000000000000001",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999",
            "1e3",
            "0x10",
            "0.5",
            "１２３",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202e反转",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
            "👨‍👩‍👧‍👦".repeat(40),
            "长".repeat(5_000),
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "http://169.254.169.254/latest/meta-data",
            "\r\nSet-Cookie: a=b",
            "2026-02-30T25:61:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "2026-01-01");

    private static final List<Object> VALUES = List.of(
            -1,
            0,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            2_147_483_648L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            9_007_199_254_740_993L,
            new BigInteger("9".repeat(400)),
            0.5,
            -0.1,
            1e308,
            true,
            false,
            List.of(),
            List.of(List.of()),
            Map.of(),
            Map.of("@class", "java.lang.Runtime", "$ne", 1),
            List.of("java.util.HashMap", Map.of()));

    String text() {
        return switch (random.nextInt(6)) {
            case 0 -> any(SQL);
            case 1 -> any(TEMPLATES);
            case 2 -> any(SCRIPTS);
            default -> any(ODD);
        };
    }

    @Nullable
    Object value() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1, 2 -> text();
            case 3 -> any(VALUES);
            default -> random.nextBoolean() ? listOfNull() : deep(random.nextInt(5, 60));
        };
    }

    /** A copy of this body with one thing wrong somewhere in it, or something more than was asked for. */
    @Nullable
    Object spoiled(@Nullable Object good) {
        if (good instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(8) > 0) {
            var copy = new HashMap<Object, Object>(map);
            var names = List.copyOf(map.keySet());
            var name = any(names);
            switch (random.nextInt(8)) {
                case 0 -> copy.remove(name);
                case 1 -> copy.put(text(), value());
                default -> copy.put(name, spoiled(map.get(name)));
            }
            return copy;
        }
        if (good instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
            var copy = new ArrayList<Object>(list);
            var at = random.nextInt(list.size());
            if (random.nextInt(6) == 0) {
                for (int i = 0; i < 300; i++) {
                    copy.add(list.get(at));
                }
            } else {
                copy.set(at, spoiled(list.get(at)));
            }
            return copy;
        }
        return value();
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Object> listOfNull() {
        var list = new ArrayList<>();
        list.add(null);
        return list;
    }

    private static Object deep(int levels) {
        Object inner = "x";
        for (int i = 0; i < levels; i++) {
            inner = i % 2 == 0 ? List.of(inner) : Map.of("a", inner);
        }
        return inner;
    }
}
