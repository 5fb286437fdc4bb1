package io.juhui.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses in any body what no room is made for: a number in the place of text, text that cannot be stored, times beyond the calendar, a null in a list. */
class SoundJson extends SimpleModule {

    SoundJson() {
        super("juhui-sound");
        addDeserializer(String.class, new TextReader());
        addDeserializer(Instant.class, new TimeReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.configOverride(List.class).setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    private static final class TextReader extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.reportInputMismatch(String.class, "text is expected");
            }
            var text = json.getString();
            if (!Sound.isSound(text)) {
                context.reportInputMismatch(String.class, "text that cannot be stored");
            }
            return text;
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
