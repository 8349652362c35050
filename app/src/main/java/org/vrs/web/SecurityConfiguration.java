package org.vrs.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Says who gets in at the door. What a user may do inside is the features' business. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain door(HttpSecurity http, SignInDelays delays) throws Exception {
        SignInGate gate = new SignInGate(delays);
        ExpiredSessions expired = new ExpiredSessions();
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .requestMatchers(
                                "/*.css", "/*.js", "/*.svg", "/sign-in", "/help", "/signing-key.pem", "/style-guide/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(gate.onSuccess())
                        .failureHandler(gate.onFailure()))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(expired).accessDeniedHandler(expired))
                .headers(headers -> headers.disable()) // StrictHeaders sets them on more answers
                .build();
    }

    /** A stolen table of passwords is expensive to guess: 19 MiB and two passes for each try (OWASP's minimum). */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** After sign-in people return to the page they asked for; never to a fragment of one. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        cache.setRequestMatcher(new AndRequestMatcher(
                path.matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(path.matcher("/error")),
                new NegatedRequestMatcher(path.matcher("/favicon.ico")),
                new NegatedRequestMatcher(ExpiredSessions.HTMX)));
        return cache;
    }
}
