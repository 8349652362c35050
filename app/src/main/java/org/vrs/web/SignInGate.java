package org.vrs.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the sign-in: a try that comes too early is sent back, without a look at name or password. */
class SignInGate extends OncePerRequestFilter {

    private final SignInDelays delays;

    SignInGate(SignInDelays delays) {
        this.delays = delays;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/sign-in".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (delays.wait(username(request), request.getRemoteAddr()).isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?wait");
        }
    }

    private static String username(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("username"), "");
    }

    /** Counts the failure and says the same for every reason. */
    SimpleUrlAuthenticationFailureHandler onFailure() {
        return new SimpleUrlAuthenticationFailureHandler("/sign-in?failed") {
            @Override
            public void onAuthenticationFailure(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                    throws IOException, ServletException {
                delays.failed(username(request), request.getRemoteAddr());
                super.onAuthenticationFailure(request, response, failure);
            }
        };
    }

    /** Forgets the failures and goes to the page that was asked for. */
    SavedRequestAwareAuthenticationSuccessHandler onSuccess() {
        return new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
                    throws ServletException, IOException {
                delays.succeeded(username(request), request.getRemoteAddr());
                super.onAuthenticationSuccess(request, response, signedIn);
            }
        };
    }
}
