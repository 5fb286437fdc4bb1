package io.juhui.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

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

    @Bean
    SecurityFilterChain edge(HttpSecurity http) {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/internal/**")
                        .access((_, context) -> new AuthorizationDecision(isLocal(context.getRequest())))
                        .anyRequest()
                        .permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(Security::isCookieWrite))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .cacheControl(c -> c.disable()))
                .requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .anonymous(a -> a.disable())
                .build();
    }

    /** Log-ins are by our own tokens; the framework's user store stays empty, so it makes no default password. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** Metrics are for the machine itself; a proxy in front must not forward {@code /internal}. */
    private static boolean isLocal(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1");
    }

    private static boolean isCookieWrite(HttpServletRequest request) {
        return !READS.contains(request.getMethod())
                && request.getRequestURI().startsWith("/api/console/")
                && !request.getRequestURI().equals("/api/console/session")
                && AccessGate.cookie(request).isPresent();
    }
}
