package io.juhui.platform.web.contract;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.AccessGate;
import io.juhui.platform.web.ActorReader;
import io.juhui.platform.web.Answers;
import io.juhui.platform.web.Idempotency;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.ProblemView;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** The API document: who may call what, which writes need a key, and the one shape of a refusal. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("rawtypes") // the model library's own signatures are raw
class Contract {

    private static final String BUYER = "buyer";
    private static final String STAFF = "staff";

    /** Components that only ready bytes ({@link Answers}) hold, found while the operations are read. */
    private final Map<String, Schema> extra = new ConcurrentHashMap<>();

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, Actor.Anonymous.class, Actor.Buyer.class, Actor.Staff.class, Posted.class);
    }

    @Bean
    OpenAPI openApi() {
        var schemes = new Components()
                .addSecuritySchemes(
                        BUYER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        STAFF,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(ActorReader.STAFF_COOKIE)
                                .description("Writes also carry the cookie XSRF-TOKEN as the header X-XSRF-TOKEN."));
        var license = new License().name("Apache-2.0").identifier("Apache-2.0");
        return new OpenAPI()
                .info(new Info().title("Juhui 聚惠").version("1").license(license))
                .components(schemes);
    }

    private static HttpStatus status(HandlerMethod handler) {
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        return status == null ? HttpStatus.OK : status.code();
    }

    private static Type type(Answers answers) {
        return switch (answers.as()) {
            case ONE -> answers.value();
            case LIST ->
                ResolvableType.forClassWithGenerics(List.class, answers.value()).getType();
            case PAGE ->
                ResolvableType.forClassWithGenerics(Page.class, answers.value()).getType();
        };
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            operation.setOperationId(handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName());
            access(operation, handler);
            var answers = handler.getMethodAnnotation(Answers.class);
            if (answers != null) {
                var status = status(handler);
                operation.getResponses().put(Integer.toString(status.value()), ready(answers, status));
            }
            posted(handler)
                    .ifPresent(type -> operation.setRequestBody(
                            new RequestBody().required(true).content(json(type))));
            operation.setParameters(parameters(operation, handler));
            operation.getResponses().addApiResponse("default", new ApiResponse().$ref("Problem"));
            return operation;
        };
    }

    /** Log-ins are told by the security scheme, not as parameters; an id in a path or cursor is a string as everywhere. */
    private static List<Parameter> parameters(Operation operation, HandlerMethod handler) {
        var told = new ArrayList<Parameter>();
        for (var parameter : Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            if (parameter.getIn().equals("path") || parameter.getIn().equals("query")) {
                var isKey =
                        parameter.getIn().equals("path") || parameter.getName().equals("after");
                if (isKey && "int64".equals(parameter.getSchema().getFormat())) {
                    parameter.setSchema(ContractSchemas.id());
                }
                told.add(parameter);
            }
        }
        if (handler.hasMethodAnnotation(KeyRequired.class)) {
            told.add(new Parameter()
                    .in("header")
                    .name(Idempotency.HEADER)
                    .description("A fresh UUID for each intent; without it the write is refused.")
                    .schema(new JsonSchema().typesItem("string").format("uuid")));
        }
        return told;
    }

    private ApiResponse ready(Answers answers, HttpStatus status) {
        return new ApiResponse().description(status.getReasonPhrase()).content(json(type(answers)));
    }

    private static Optional<Type> posted(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Posted.class)
                .map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .getType())
                .findFirst();
    }

    private Content json(Type type) {
        var body =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        extra.putAll(body.referencedSchemas);
        return new Content().addMediaType("application/json", new MediaType().schema(body.schema));
    }

    private static void access(Operation operation, HandlerMethod handler) {
        AccessGate.policy(handler).ifPresent(access -> {
            switch (access.value()) {
                case BUYER -> operation.addSecurityItem(new SecurityRequirement().addList(BUYER));
                case STAFF -> operation.addSecurityItem(new SecurityRequirement().addList(STAFF));
                case ANYONE, SIGNED -> {}
            }
            if (access.permission().length > 0) {
                var codes =
                        Arrays.stream(access.permission()).map(Permission::code).collect(Collectors.joining(" "));
                operation.addExtension("x-permission", codes);
            }
        });
    }

    /** Adds the refusal, and lets a caller leave out what may be null in a body that is only ever sent. */
    @Bean
    OpenApiCustomizer problemsAndRequests() {
        return document -> {
            var components = document.getComponents();
            extra.putAll(ModelConverters.getInstance(true).readAll(ProblemView.class));
            extra.forEach(components::addSchemas);
            components.addResponses(
                    "Problem",
                    new ApiResponse()
                            .description("A refusal; docs/problems.md lists the codes.")
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType()
                                                    .schema(new JsonSchema()
                                                            .$ref("#/components/schemas/ProblemView")))));
            RequestBodies.of(document).relax();
        };
    }
}
