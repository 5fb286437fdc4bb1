package io.juhui.platform.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.juhui.kernel.Typed;
import io.juhui.platform.web.Verbatim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses in any body what no room is made for: a number in the place of text, text that cannot be stored, times beyond the calendar, a null in a list. */
public final class SoundJson extends SimpleModule {

    public SoundJson() {
        super("juhui-sound");
        addDeserializer(String.class, new TextReader(false));
        addDeserializer(Instant.class, new TimeReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.configOverride(List.class).setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    /** Reads text as {@link Typed#text} makes it, so that bounds and blanks are judged on what can be seen; or to the letter. */
    private static final class TextReader extends ValueDeserializer<String> {

        private final boolean verbatim;

        TextReader(boolean verbatim) {
            this.verbatim = verbatim;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property != null && property.getAnnotation(Verbatim.class) != null ? new TextReader(true) : this;
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.reportInputMismatch(String.class, "text is expected");
            }
            var text = json.getString();
            if (!Sound.isSound(text)) {
                context.reportInputMismatch(String.class, "text that cannot be stored");
            }
            return verbatim ? text : Typed.text(text);
        }
    }

    private static final class TimeReader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.reportInputMismatch(Instant.class, "a time is text");
            }
            try {
                return Sound.time(json.getString());
            } catch (RuntimeException e) {
                return context.reportInputMismatch(Instant.class, "a time is written as RFC 3339 says");
            }
        }
    }
}
