package io.juhui.platform.settings;

/**
 * One thing a merchant may decide: key, kind, default and bounds, declared where it is read. Values are stored as text and
 * checked on the way in and out.
 */
public sealed interface Setting<T> {

    String key();

    T byDefault();

    String zh();

    String en();

    /** Refuses a text outside the declared kind and bounds with {@link IllegalArgumentException}. */
    T parse(String text);

    record Whole(String key, Integer byDefault, int min, int max, String zh, String en) implements Setting<Integer> {
        @Override
        public Integer parse(String text) {
            int value = Integer.parseInt(text.strip());
            if (value < min || value > max) {
                throw new IllegalArgumentException(key + " is outside its bounds");
            }
            return value;
        }
    }

    record Text(String key, String byDefault, int longest, String zh, String en) implements Setting<String> {
        @Override
        public String parse(String text) {
            if (text.length() > longest) {
                throw new IllegalArgumentException(key + " is too long");
            }
            return text;
        }
    }

    record Flag(String key, Boolean byDefault, String zh, String en) implements Setting<Boolean> {
        @Override
        public Boolean parse(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(key + " is neither true nor false");
            };
        }
    }

    /** Socket: a room lists the settings it reads, so that the console can show them. */
    interface Group {
        java.util.List<Setting<?>> settings();
    }
}
