package org.vrs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.vrs.screen.Frame;
import org.vrs.screen.NavItem;
import org.vrs.screen.Viewer;

/** Gives every page what the layout shows around it: who is signed in, where to go, and which program this is. */
@ControllerAdvice
class PageFrame {

    private final ObjectProvider<Frame> frame;
    private final boolean demonstration;
    private final String version;

    PageFrame(ObjectProvider<Frame> frame, Environment environment) {
        this.frame = frame;
        this.demonstration = environment.getProperty(
                "vrs.demonstration", Boolean.class, environment.acceptsProfiles(Profiles.of("demo")));
        this.version = environment.getProperty("spring.application.version", "");
    }

    @ModelAttribute
    void surround(Model model, HttpServletRequest request) {
        model.addAttribute("demonstration", demonstration);
        model.addAttribute("version", version);
        Principal user = request.getUserPrincipal();
        if (user != null) {
            model.addAttribute("viewer", viewer(user.getName()));
            model.addAttribute("nav", navigation(user.getName(), request.getRequestURI()));
        }
    }

    private Viewer viewer(String username) {
        @Nullable Frame known = frame.getIfAvailable();
        return known == null ? new Viewer(username, null, List.of()) : known.viewer(username);
    }

    private List<NavItem> navigation(String username, String path) {
        @Nullable Frame known = frame.getIfAvailable();
        return known == null
                ? List.of()
                : known.navigation(username).stream()
                        .map(item -> item.seenFrom(path))
                        .toList();
    }
}
