package io.juhui.platform.web;

import io.juhui.kernel.Id;
import io.juhui.platform.web.json.IdType;
import io.juhui.platform.web.json.KernelJson;
import io.juhui.platform.web.json.Sound;
import io.juhui.platform.web.json.SoundJson;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Also in filters, where the framework goes by the machine's own language. */
    static final LocaleResolver LANGUAGES = languages();

    private final AccessGate gate;
    private final JsonMapper json;
    private final Validator validator;

    WebConfiguration(AccessGate gate, JsonMapper json, Validator validator) {
        this.gate = gate;
        this.json = json;
        this.validator = validator;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
        registry.addInterceptor(new AcceptGate());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArguments());
        resolvers.add(new PostedArguments(json, validator));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new IdConverters());
        registry.addConverter(String.class, Instant.class, Sound::time);
    }

    @Bean
    static JacksonModule kernelJson() {
        return new KernelJson();
    }

    @Bean
    static JacksonModule soundJson() {
        return new SoundJson();
    }

    /** Chinese unless the caller asks for English. */
    @Bean
    LocaleResolver localeResolver() {
        return LANGUAGES;
    }

    private static LocaleResolver languages() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        return resolver;
    }

    private static final class IdConverters
            implements org.springframework.core.convert.converter.ConverterFactory<String, Id> {
        @Override
        public <T extends Id> org.springframework.core.convert.converter.Converter<String, T> getConverter(
                Class<T> type) {
            return text -> type.cast(IdType.of(type).parse(text));
        }
    }
}
