package io.juhui.platform.web;

import io.juhui.platform.web.json.Sound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * Spring Security guards the edge (request firewall, headers, CSRF for cookie sessions); who may call what is {@link Access},
 * checked by {@link AccessGate}.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
                    + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /** Metrics are for the machine itself; a proxy in front must not forward {@code /internal}. */
    @Bean
    @Order(1)
    SecurityFilterChain internal(HttpSecurity http) {
        return http.securityMatcher("/internal/**")
                .authorizeHttpRequests(paths -> paths.anyRequest()
                        .access((_, context) -> new AuthorizationDecision(isLocal(context.getRequest()))))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Only here does a cookie speak for somebody, so only here can a strange site misuse one. */
    @Bean
    @Order(2)
    SecurityFilterChain console(HttpSecurity http) {
        return bare(http.securityMatcher("/api/console/**"))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(Security::isCookieWrite))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return bare(http).csrf(c -> c.disable()).build();
    }

    /** Firewall and headers. What the framework would do for log-ins and sessions is done for every request, and we have neither. */
    private static HttpSecurity bare(HttpSecurity http) {
        return http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .cacheControl(c -> c.disable()))
                .securityContext(c -> c.disable())
                .sessionManagement(s -> s.disable())
                .servletApi(s -> s.disable())
                .requestCache(c -> c.disable())
                .exceptionHandling(e -> e.disable())
                .logout(l -> l.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .anonymous(a -> a.disable());
    }

    /** The same headers for what never comes to a filter of the framework. */
    static List<HeaderWriter> headers() {
        return List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new HstsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
    }

    /** A span and a timer around each filter of each request would cost more than the filters. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Also looks into every parameter that is read: one that cannot be stored goes no further. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(Sound::isSound);
        return firewall;
    }

    /** Log-ins are by our own tokens; the framework's user store stays empty, so it makes no default password. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static boolean isLocal(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1");
    }

    private static boolean isCookieWrite(HttpServletRequest request) {
        return !READS.contains(request.getMethod())
                && !request.getRequestURI().equals("/api/console/session")
                && AccessGate.cookie(request).isPresent();
    }
}
