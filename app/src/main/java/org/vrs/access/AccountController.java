package org.vrs.access;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.user.Role;
import org.vrs.user.UserId;

/** The administrator's screens for accounts. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final Access access;
    private final Participants participants;

    AccountController(Accounts accounts, Access access, Participants participants) {
        this.accounts = accounts;
        this.access = access;
        this.participants = participants;
    }

    @GetMapping("/users")
    String list(Model model) {
        model.addAttribute("page", AccountsPage.of(accounts.all(), participants.all()));
        return "access/users";
    }

    @GetMapping("/users/open")
    String form(Model model) {
        access.require(Verb.MANAGE_USERS);
        return form(model, AccountForm.empty());
    }

    @PostMapping("/users/open")
    String open(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                next.addFlashAttribute("opened", accounts.open(form.nomination()));
                return "redirect:/users";
            } catch (Problem problem) {
                if (problem.status() == 403) {
                    throw problem;
                }
                errors.reject("problem." + problem.code());
            }
        }
        access.require(Verb.MANAGE_USERS);
        return form(model, form);
    }

    @PostMapping("/users/{id}/end")
    String end(@PathVariable UserId id, @RequestParam String reason, RedirectAttributes next) {
        accounts.end(id, reason);
        next.addFlashAttribute("notice", Notice.done("user.ended"));
        return "redirect:/users";
    }

    @GetMapping("/password")
    String password() {
        return "access/password";
    }

    @PostMapping("/password")
    String changePassword(@RequestParam String now, @RequestParam String next, RedirectAttributes page) {
        try {
            accounts.changePassword(now, next);
            page.addFlashAttribute("notice", Notice.done("user.password.done"));
        } catch (Problem problem) {
            page.addFlashAttribute(
                    "notice",
                    Notice.trouble(
                            "problem." + problem.code(), problem.arguments().toArray()));
        }
        return "redirect:/password";
    }

    private String form(Model model, AccountForm form) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("roles", Role.values());
        model.addAttribute("participants", participants.all());
        model.addAttribute("crumbs", List.of(Link.of("user.list", "/users")));
        return "access/user-open";
    }
}
