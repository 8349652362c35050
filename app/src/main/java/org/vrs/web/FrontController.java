package org.vrs.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the pages that anyone may open: sign-in and help. */
@Controller
class FrontController {

    @GetMapping("/sign-in")
    String signIn() {
        return "web/sign-in";
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }
}
