package org.vrs.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vrs.web.ErrorPages.Trouble;

/** Shows the same page for what goes wrong outside the controllers: in filters, in security, in the server itself. */
@Controller
class ServerErrorController implements ErrorController {

    private static final int UNEXPECTED = 500;

    private final ErrorPages pages;

    ServerErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Somebody who opens /error by hand has not met an error; the page does not exist for them.
        int status = code instanceof Integer number ? number : 404;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= UNEXPECTED && cause instanceof Throwable unexpected) {
            return pages.of(new Trouble("unexpected", status, List.of(), unexpected), request, response);
        }
        return pages.of(Trouble.of("status." + status, status), request, response);
    }
}
