package org.vrs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.vrs.problem.Problem;
import org.vrs.web.ErrorPages.Trouble;

/** Turns what controllers throw into a page that says what happened and how to go on. */
@ControllerAdvice
class ProblemAdvice {

    private final ErrorPages pages;

    ProblemAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        problem.retryAfter()
                .ifPresent(wait ->
                        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        Trouble trouble = new Trouble(problem.code(), problem.status(), problem.arguments(), null);
        return pages.of(trouble, request, response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        return pages.of(Trouble.of("too-large", 413), request, response);
    }

    /** An id in the address that is no id names nothing. */
    @ExceptionHandler
    ModelAndView noSuchId(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        return pages.of(Trouble.of("not-found", 404), request, response);
    }

    /** Security's own exceptions go on to its filters, which know whether to ask for a sign-in or to refuse. */
    @ExceptionHandler
    ModelAndView unexpected(Exception unexpected, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (unexpected instanceof AccessDeniedException || unexpected instanceof AuthenticationException) {
            throw unexpected;
        }
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return pages.of(Trouble.of("status." + status, status), request, response);
        }
        return pages.of(new Trouble("unexpected", 500, List.of(), unexpected), request, response);
    }
}
