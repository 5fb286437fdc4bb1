package io.juhui.platform.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Ascending whole numbers, as many as by default, written with commas: where one band ends and the next begins. */
    record Ladder(String key, Steps byDefault, int most, String zh, String en) implements Setting<Steps> {
        @Override
        public Steps parse(String text) {
            var steps = new Steps(Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .toList());
            int last = 0;
            for (int step : steps.steps()) {
                if (step <= last || step > most) {
                    throw new IllegalArgumentException(key + " does not rise within its bounds");
                }
                last = step;
            }
            if (steps.steps().size() != byDefault.steps().size()) {
                throw new IllegalArgumentException(key + " has another number of steps");
            }
            return steps;
        }
    }

    record Steps(List<Integer> steps) {

        public static Steps of(Integer... steps) {
            return new Steps(List.of(steps));
        }

        @Override
        public String toString() {
            return steps.stream().map(String::valueOf).collect(Collectors.joining(","));
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
        List<Setting<?>> settings();
    }
}
