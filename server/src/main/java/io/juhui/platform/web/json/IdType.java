package io.juhui.platform.web.json;

import io.juhui.kernel.Id;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Makes an id record from its decimal text. */
public record IdType(java.lang.reflect.Constructor<?> constructor) {

    private static final ConcurrentMap<Class<?>, IdType> KNOWN = new ConcurrentHashMap<>();

    public static IdType of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, t -> {
            try {
                var constructor = t.getDeclaredConstructor(long.class);
                constructor.trySetAccessible();
                return new IdType(constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(t + " is not a record of one long", e);
            }
        });
    }

    /** Refuses anything but the decimal digits of a positive long. */
    public Id parse(String text) {
        if (text.isEmpty() || text.length() > 19 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("an id is a decimal string");
        }
        try {
            return (Id) constructor.newInstance(Long.parseLong(text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
