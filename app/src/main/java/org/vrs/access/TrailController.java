package org.vrs.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Pages;
import org.vrs.screen.Text;

/** The auditor's screen. */
@Controller
class TrailController {

    private final Trail trail;

    TrailController(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String newest(
            @RequestParam(defaultValue = "") String object, @RequestParam(defaultValue = "1") int page, Model model) {
        String wanted = object.strip();
        int last = trail.pages(wanted);
        int shown = Math.min(Math.max(page, 1), last);
        String href = UriComponentsBuilder.fromPath("/audit")
                        .queryParam("object", "{object}")
                        .encode()
                        .buildAndExpand(wanted)
                        .toUriString()
                + "&page=";
        model.addAttribute("object", wanted);
        model.addAttribute("events", trail.newest(wanted, shown));
        model.addAttribute("pages", new Pages(shown, last, href));
        model.addAttribute("empty", new EmptyState(Text.of("audit.empty"), Text.of("audit.empty.fills"), null));
        return "access/audit";
    }
}
