package io.juhui.platform.web.json;

import io.juhui.kernel.Id;
import io.juhui.kernel.Money;
import io.juhui.kernel.Points;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;

/** JSON of the kernel's values: ids as decimal strings, money as integer fen, points as integers. */
public final class KernelJson extends SimpleModule {

    public KernelJson() {
        super("juhui-kernel");
        addSerializer(Id.class, new IdWriter());
        addSerializer(Money.class, new MoneyWriter());
        addSerializer(Points.class, new PointsWriter());
        addDeserializer(Money.class, new MoneyReader());
        addDeserializer(Points.class, new PointsReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new IdReaders());
    }

    private static final class IdWriter extends ValueSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(Long.toString(id.value()));
        }
    }

    private static final class MoneyWriter extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeNumber(money.fen());
        }
    }

    private static final class PointsWriter extends ValueSerializer<Points> {
        @Override
        public void serialize(Points points, JsonGenerator json, SerializationContext context) {
            json.writeNumber(points.count());
        }
    }

    private static long integer(JsonParser json, DeserializationContext context, Class<?> type) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            context.reportInputMismatch(type, "an integer is expected");
        }
        return json.getLongValue();
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            return Money.fen(integer(json, context, Money.class));
        }
    }

    private static final class PointsReader extends ValueDeserializer<Points> {
        @Override
        public Points deserialize(JsonParser json, DeserializationContext context) {
            return new Points(integer(json, context, Points.class));
        }
    }

    private static final class IdReaders extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return Id.class.isAssignableFrom(type.getRawClass()) ? new IdReader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Id.class.isAssignableFrom(type);
        }
    }

    private static final class IdReader extends ValueDeserializer<Id> {
        private final Class<?> type;

        IdReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Id deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.reportInputMismatch(type, "an id is a decimal string");
            }
            try {
                return IdType.of(type).parse(json.getString());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, "an id is a decimal string");
            }
        }
    }
}
