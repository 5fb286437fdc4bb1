package io.juhui.platform.web;

import io.juhui.platform.web.body.BodyLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link Posted} body; what is wrong with one is told as for any other body. */
class PostedArguments implements HandlerMethodArgumentResolver {

    private static final int LARGEST = BodyLimit.LARGEST;
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final JsonMapper json;
    private final Validator validator;
    private final Map<MethodParameter, ObjectReader> readers = new ConcurrentHashMap<>();

    PostedArguments(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Posted.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException, MethodArgumentNotValidException {
        return read(parameter, Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }

    Posted<?> read(MethodParameter parameter, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException, MethodArgumentNotValidException {
        requireJson(request.getContentType());
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw WebProblem.TOO_LARGE.problem();
        }
        var body = read(readers.computeIfAbsent(parameter, this::reader), bytes, request);
        if (!validator.validate(body).isEmpty()) {
            throw invalid(parameter, body);
        }
        return new Posted<>(body, bytes);
    }

    private ObjectReader reader(MethodParameter parameter) {
        return json.readerFor(json.constructType(
                ResolvableType.forMethodParameter(parameter).getGeneric(0).getType()));
    }

    private static Object read(ObjectReader reader, byte[] bytes, HttpServletRequest request) {
        try {
            Object body = bytes.length == 0 ? null : reader.readValue(bytes);
            if (body != null) {
                return body;
            }
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "not the JSON asked for", e, new ServletServerHttpRequest(request));
        }
        throw new HttpMessageNotReadableException("no body", new ServletServerHttpRequest(request));
    }

    private static void requireJson(@Nullable String type) throws HttpMediaTypeNotSupportedException {
        if (JSON.equals(type)) {
            return;
        }
        var media = type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        if (!MediaType.APPLICATION_JSON.includes(media)) {
            throw new HttpMediaTypeNotSupportedException(media, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private MethodArgumentNotValidException invalid(MethodParameter parameter, Object body) {
        var found = new BeanPropertyBindingResult(body, "body");
        new SpringValidatorAdapter(validator).validate(body, found);
        return new MethodArgumentNotValidException(parameter, found);
    }
}
