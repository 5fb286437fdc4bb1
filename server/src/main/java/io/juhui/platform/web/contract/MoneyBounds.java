package io.juhui.platform.web.contract;

import io.juhui.kernel.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code @Min} and {@code @Max} stand on amounts too, in fen: one way to say a bound, whatever the number. */
@Configuration(proxyBeanMethods = false)
class MoneyBounds {

    @Bean
    static ValidationConfigurationCustomizer boundsOfAmounts() {
        return configuration -> {
            if (configuration instanceof BaseHibernateValidatorConfiguration<?> hibernate) {
                var mapping = hibernate.createConstraintMapping();
                mapping.constraintDefinition(Min.class)
                        .includeExistingValidators(true)
                        .validatedBy(Least.class);
                mapping.constraintDefinition(Max.class)
                        .includeExistingValidators(true)
                        .validatedBy(Most.class);
                hibernate.addMapping(mapping);
            }
        };
    }

    static final class Least implements ConstraintValidator<Min, Money> {

        private long least;

        @Override
        public void initialize(Min min) {
            least = min.value();
        }

        @Override
        public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
            return amount == null || amount.fen() >= least;
        }
    }

    static final class Most implements ConstraintValidator<Max, Money> {

        private long most;

        @Override
        public void initialize(Max max) {
            most = max.value();
        }

        @Override
        public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
            return amount == null || amount.fen() <= most;
        }
    }
}
