package org.vrs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page for everything that goes wrong. The log gets ids and codes, the page gets words, neither gets data. */
@Component
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;
    private final PageFrame frame;

    ErrorPages(MessageSource messages, PageFrame frame) {
        this.messages = messages;
        this.frame = frame;
    }

    /** The page of a code; the texts of the status stand in for a code that has none. */
    ModelAndView of(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        ErrorId id = ErrorId.next();
        log(id, trouble, request);
        response.setStatus(trouble.status());
        Model model = new ExtendedModelMap();
        frame.surround(model, request);
        model.addAttribute("error", page(id, trouble));
        return new ModelAndView("web/error", model.asMap());
    }

    private ErrorPage page(ErrorId id, Trouble trouble) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] args = trouble.arguments().toArray();
        String byStatus = "problem.status." + trouble.status();
        String what = messages.getMessage("problem." + trouble.code(), args, "", locale);
        String next = messages.getMessage("problem." + trouble.code() + ".next", args, "", locale);
        return new ErrorPage(
                trouble.status(),
                orElse(what, byStatus, "problem.status.500", locale),
                orElse(next, byStatus + ".next", "problem.status.500.next", locale),
                id.value());
    }

    private String orElse(@Nullable String text, String key, String lastKey, Locale locale) {
        if (text != null && !text.isEmpty()) {
            return text;
        }
        String last = messages.getMessage(lastKey, null, locale);
        return String.valueOf(messages.getMessage(key, null, last, locale));
    }

    private static void log(ErrorId id, Trouble trouble, HttpServletRequest request) {
        String pattern = String.valueOf(
                request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern"));
        if (trouble.cause() == null) {
            LOG.info("{} {} {} {} {}", id.value(), trouble.status(), trouble.code(), request.getMethod(), pattern);
        } else {
            LOG.error(
                    "{} {} {} {}",
                    id.value(),
                    trouble.status(),
                    request.getMethod(),
                    pattern,
                    Nameless.of(trouble.cause()));
        }
    }

    /** What went wrong; the cause only where nobody expected it. */
    record Trouble(
            String code,
            int status,
            List<Object> arguments,
            @Nullable Throwable cause) {

        static Trouble of(String code, int status) {
            return new Trouble(code, status, List.of(), null);
        }
    }
}
