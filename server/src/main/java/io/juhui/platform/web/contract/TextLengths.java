package io.juhui.platform.web.contract;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Map;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code @Size} counts what people take for characters, as JSON schema and the database do: 🍎 is one, not the two units it is stored as. */
@Configuration(proxyBeanMethods = false)
class TextLengths {

    @Bean
    static ValidationConfigurationCustomizer lengthsOfTexts() {
        return configuration -> {
            if (configuration instanceof BaseHibernateValidatorConfiguration<?> hibernate) {
                var mapping = hibernate.createConstraintMapping();
                mapping.constraintDefinition(Size.class)
                        .includeExistingValidators(false)
                        .validatedBy(OfText.class)
                        .validatedBy(OfList.class)
                        .validatedBy(OfMap.class);
                hibernate.addMapping(mapping);
            }
        };
    }

    abstract static class Counted<T> implements ConstraintValidator<Size, T> {

        private int least;
        private int most;

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
            return value == null || isWithin(size(value));
        }

        private boolean isWithin(long size) {
            return size >= least && size <= most;
        }

        abstract long size(T value);
    }

    static final class OfText extends Counted<CharSequence> {
        @Override
        long size(CharSequence text) {
            return text.codePoints().count();
        }
    }

    static final class OfList extends Counted<Collection<?>> {
        @Override
        long size(Collection<?> list) {
            return list.size();
        }
    }

    static final class OfMap extends Counted<Map<?, ?>> {
        @Override
        long size(Map<?, ?> map) {
            return map.size();
        }
    }
}
