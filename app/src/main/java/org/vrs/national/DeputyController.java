package org.vrs.national;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Trouble;
import org.vrs.signoff.Deputies;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** The sign-off authority's page for days of absence: who signs instead. */
@Controller
class DeputyController {

    private final Deputies deputies;
    private final Participants participants;
    private final Users users;

    DeputyController(Deputies deputies, Participants participants, Users users) {
        this.deputies = deputies;
        this.participants = participants;
        this.users = users;
    }

    /** A deputy in a row of the page. @param state as a message key */
    record Line(long id, String name, LocalDate from, LocalDate until, String state, boolean mayEnd) {}

    @GetMapping("/deputies/{participant}")
    ModelAndView show(@PathVariable ParticipantCode participant) {
        return view(participant, null);
    }

    private ModelAndView view(ParticipantCode participant, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("national/deputies");
        view.addObject(
                "lines",
                deputies.of(participant).stream()
                        .map(deputy -> new Line(
                                deputy.id(),
                                users.get(deputy.deputy()).name(),
                                deputy.from(),
                                deputy.until(),
                                "national.deputy." + deputy.state(),
                                deputy.state().counts()))
                        .toList());
        view.addObject("candidates", deputies.candidates(participant));
        view.addObject("participant", participants.get(participant));
        view.addObject("trouble", trouble);
        view.addObject("crumbs", List.of(Link.of("national.work", "/work")));
        return view;
    }

    @PostMapping("/deputies/{participant}")
    ModelAndView name(
            @PathVariable ParticipantCode participant,
            @RequestParam UserId deputy,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes next) {
        try {
            deputies.name(participant, deputy, from, until);
        } catch (Problem problem) {
            if (problem.status() != 422 && problem.status() != 409) {
                throw problem;
            }
            ModelAndView again = view(participant, Trouble.of(problem));
            again.setStatus(HttpStatusCode.valueOf(problem.status()));
            return again;
        }
        next.addFlashAttribute("notice", Notice.done("national.deputy.named"));
        return new ModelAndView("redirect:/deputies/" + participant);
    }

    @PostMapping("/deputies/{participant}/{number}/end")
    String end(@PathVariable ParticipantCode participant, @PathVariable long number, RedirectAttributes next) {
        deputies.end(participant, number);
        next.addFlashAttribute("notice", Notice.done("national.deputy.ended"));
        return "redirect:/deputies/" + participant;
    }
}
