package io.juhui.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can understand and act on; written as RFC 9457 problem+json. Carries no stack trace, because it is
 * an answer and not a bug.
 */
public final class Problem extends RuntimeException {

    /** One enum per module implements this; slugs are stable for ever and listed in docs/problems.md. */
    public interface Code {
        Kind kind();

        /** {@code module/what-is-wrong}. */
        default String slug() {
            return kind().slug();
        }

        default int status() {
            return kind().status();
        }

        default String zh() {
            return kind().title().zh();
        }

        default String en() {
            return kind().title().en();
        }

        default Problem problem() {
            return new Problem(this, Map.of(), List.of());
        }
    }

    /** What a code says: its slug, the HTTP status it is answered with, and its title in both languages. */
    public record Kind(String slug, int status, Words title) {}

    /** An extra that is said in a language; it is made when the refusal is written, for who reads it. */
    @FunctionalInterface
    public interface Spoken {
        Object in(Language language);
    }

    /** What is wrong with one field, in a sentence for who filled it in; {@code pointer} is a JSON pointer into the request body. */
    public record Field(String pointer, Words words) {}

    private final transient Code code;
    private final transient Map<String, Object> extras;
    private final transient List<Field> fields;

    private Problem(Code code, Map<String, Object> extras, List<Field> fields) {
        super(code.slug() + extras, null, false, false);
        this.code = code;
        this.extras = extras;
        this.fields = fields;
    }

    public Code code() {
        return code;
    }

    public Map<String, Object> extras() {
        return extras;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Adds a typed extra ({@code remaining}, {@code retryAt}) that becomes a member of the problem document. */
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new Problem(code, Map.copyOf(more), fields);
    }

    /** Names the field that this refusal is about; the code's own title says it all. */
    public Problem at(String pointer) {
        return at(pointer, code.zh(), code.en());
    }

    /** Names a field and says more than the code's title does. */
    public Problem at(String pointer, String zh, String en) {
        var more = new java.util.ArrayList<>(fields);
        more.add(new Field(pointer, new Words(zh, en)));
        return new Problem(code, extras, List.copyOf(more));
    }
}
