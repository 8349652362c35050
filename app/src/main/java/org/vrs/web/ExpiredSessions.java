package org.vrs.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Leads people back to the sign-in when their session has ended: a page that refreshes a part of itself is loaded as a
 * whole, and a form that comes too late is told so instead of "forbidden".
 */
class ExpiredSessions implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Requests by which a page refreshes a part of itself. */
    static final RequestMatcher HTMX = new RequestHeaderRequestMatcher("HX-Request");

    private final AuthenticationEntryPoint ask = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException, ServletException {
        if (HTMX.matches(request)) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            ask.commence(request, response, authentication);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof MissingCsrfTokenException) {
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        } else {
            refuse.handle(request, response, denied);
        }
    }
}
