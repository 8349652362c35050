package org.vrs.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.vrs.questionnaire.Severity;
import org.vrs.screen.Board;
import org.vrs.screen.Confirm;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Fact;
import org.vrs.screen.FindingGroup;
import org.vrs.screen.FindingList;
import org.vrs.screen.FindingPlace;
import org.vrs.screen.Link;
import org.vrs.screen.Moment;
import org.vrs.screen.NavItem;
import org.vrs.screen.Notice;
import org.vrs.screen.Pages;
import org.vrs.screen.Progress;
import org.vrs.screen.Receipt;
import org.vrs.screen.Tag;
import org.vrs.screen.Task;
import org.vrs.screen.TaskList;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.screen.Viewer;

/** Shows every part of a screen in every state, for those who build screens and for the tests that look at them. */
@Controller
@Profile({"demo", "test"})
class StyleGuideController {

    private static final Instant NOW = Instant.parse("2026-03-21T03:10:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
    private static final Clock CLOCK = Clock.fixed(NOW, ZONE);

    @GetMapping("/style-guide")
    String show(Model model) {
        surround(model);
        model.addAttribute("tags", tags());
        model.addAttribute("tones", List.of(Tone.values()));
        model.addAttribute("notices", notices());
        model.addAttribute("tasks", tasks());
        model.addAttribute("findings", findings());
        model.addAttribute("noFindings", new FindingList(List.of()));
        model.addAttribute("board", board());
        model.addAttribute("receipt", receipt());
        model.addAttribute("moments", moments());
        model.addAttribute("empty", empty());
        model.addAttribute("confirms", confirms());
        model.addAttribute(
                "pages", List.of(new Pages(1, 3, "/style-guide?page="), new Pages(7, 12, "/style-guide?page=")));
        model.addAttribute("works", works());
        form(model);
        return "web/style-guide";
    }

    private static void surround(Model model) {
        model.addAttribute("viewer", new Viewer("Sokha Chann", "Cambodia", List.of("web.guide.role")));
        model.addAttribute(
                "nav",
                List.of(
                        NavItem.of("web.guide", "/style-guide").seenFrom("/style-guide"),
                        NavItem.of("web.help", "/help")));
        model.addAttribute(
                "crumbs", List.of(Link.of("web.guide.tasks", "#tasks"), Link.of("web.guide.board", "#board")));
        model.addAttribute("notice", Notice.done("web.guide.notice"));
    }

    private static List<Tag> tags() {
        return Stream.of(Stage.values()).map(Tag::ofStage).toList();
    }

    /** The stages of rounds and submissions by name; their own packages are not known here. */
    private enum Stage {
        LAUNCHING,
        COLLECTING,
        REPORTING,
        AWAITING_RELEASE,
        PUBLISHED,
        INVITED,
        IN_PREPARATION,
        AWAITING_SIGN_OFF,
        UNDER_REVIEW,
        AWAITING_APPROVAL,
        ACCEPTED,
        NOT_REPORTED
    }

    private static List<Notice> notices() {
        return List.of(
                Notice.done("web.guide.notice"),
                Notice.warning("web.guide.notice"),
                Notice.trouble("web.guide.notice"));
    }

    private static TaskList tasks() {
        return new TaskList(
                List.of(
                        task(
                                "Download the questionnaire",
                                "Pre-filled for Cambodia, with last round’s figures",
                                Tone.DONE),
                        task("Fill it in", "Share it with the agencies that hold the figures", Tone.ACTIVE),
                        task("Upload the workbook", "As often as you like; every version is kept", Tone.QUIET),
                        task("Put right what the check found", "12 errors, 3 to explain", Tone.TROUBLE),
                        task("Send for sign-off", "Possible when no error is left", Tone.CLOSED)),
                new Link(Text.plain("Continue: upload the workbook"), "#tasks"));
    }

    private static Task task(String title, String hint, Tone tone) {
        String status = "web.guide.status." + tone;
        return new Task(
                Text.plain(title), Text.plain(hint), Tag.of(status, tone), tone == Tone.CLOSED ? null : "/style-guide");
    }

    private static FindingList findings() {
        return new FindingList(List.of(
                new FindingGroup(
                        Severity.ERROR,
                        "T01",
                        "B1 Flows",
                        "The total is not the sum of its parts",
                        "Correct the total or the parts; leave a part empty only where it is not available.",
                        "ga",
                        "",
                        List.of(
                                place("a", "B1 Flows", "D14", "Female, under 18", "1 204", "1 198"),
                                place("b", "B1 Flows", "D22", "Male, 18 and over", "88", "90"))),
                new FindingGroup(
                        Severity.ERROR,
                        "F02",
                        "C3 Profiles",
                        "A required cell is empty",
                        "Enter a number, or choose “not available” with a reason.",
                        "gc",
                        "",
                        List.of(place("c", "C Profiles", "F7", "All nationalities", "", "a whole number, 0 or more"))),
                new FindingGroup(
                        Severity.WARNING,
                        "P03",
                        "B2 Detections",
                        "Much higher than in the last round",
                        "Check the figure. If it is right, say what has changed.",
                        "gd",
                        "",
                        List.of(
                                place("d", "B2 Detections", "E9", "At sea borders", "640", "120 to 480"),
                                place("f", "B2 Detections", "E11", "At airports", "40", "5 to 20")
                                        .offering(new FindingPlace.Earlier(
                                                "A new desk has counted since May.",
                                                Text.of("web.earlier.round", "2024-1"),
                                                Text.of("web.earlier.moved", "12", "40"),
                                                List.of(Text.of("web.earlier.why.rule")))),
                                place("h", "B2 Detections", "E12", "On land", "90", "20 to 60")
                                        .offering(new FindingPlace.Earlier(
                                                "The new border post counts both ways.",
                                                Text.of("web.earlier.round-since", "2024-1", "2023-1"),
                                                null,
                                                List.of())))),
                new FindingGroup(
                        Severity.NOTE,
                        "N01",
                        "D4 Justice",
                        "Digits were read in another script",
                        "Nothing to do; check that the number is the one you meant.",
                        "ge",
                        "",
                        List.of(place("e", "D Justice", "C5", "Convictions", "១២", "12")))));
    }

    private static FindingPlace place(String id, String sheet, String cell, String row, String found, String allowed) {
        return new FindingPlace(id, new FindingPlace.Where(sheet, cell, row, null), "", "", found, allowed, null, null);
    }

    private static Board board() {
        return new Board(
                Text.plain("Round 2025-1: where each participant stands"),
                List.of(
                        Text.plain("Participant"),
                        Text.plain("Stage"),
                        Text.plain("Due"),
                        Text.plain("Answered"),
                        Text.plain("Errors left")),
                List.of(
                        row("Australia", "ACCEPTED", "30 Apr 2026", "100 %", "0"),
                        row("Bangladesh", "UNDER_REVIEW", "30 Apr 2026", "97 %", "0"),
                        row("Cambodia", "IN_PREPARATION", "30 Apr 2026", "62 %", "12"),
                        row("Lao People’s Democratic Republic", "AWAITING_SIGN_OFF", "15 May 2026", "91 %", "0"),
                        row("Timor-Leste", "NOT_REPORTED", "30 Apr 2026", "–", "–")));
    }

    private static Board.Row row(String name, String stage, String due, String answered, String errors) {
        return new Board.Row(
                name,
                "/style-guide",
                List.of(
                        Board.Cell.tag(Tag.ofStage(Stage.valueOf(stage))),
                        Board.Cell.text(Text.plain(due)),
                        Board.Cell.number(answered),
                        Board.Cell.number(errors)));
    }

    private static Receipt receipt() {
        return new Receipt(
                "2025-1.KHM-004",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Moment.of(NOW, ZONE, CLOCK),
                List.of(
                        new Fact(Text.plain("Sent by"), Text.plain("Sokha Chann")),
                        new Fact(Text.plain("File"), Text.plain("vrs_2025-1_KHM.xlsx")),
                        new Fact(Text.plain("Cells answered"), Text.plain("412 of 498"))));
    }

    private static List<Moment> moments() {
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        return List.of(
                Moment.endOf(today.plusDays(40), ZONE, CLOCK),
                Moment.endOf(today.plusDays(1), ZONE, CLOCK),
                Moment.endOf(today, ZONE, CLOCK),
                Moment.endOf(today.minusDays(3), ZONE, CLOCK));
    }

    private static EmptyState empty() {
        return new EmptyState(
                Text.plain("No return has been sent in yet"),
                Text.plain("Returns appear here as soon as a sign-off authority has released them."),
                new Link(Text.plain("See who is preparing"), "#board"));
    }

    private static List<Confirm> confirms() {
        return List.of(
                new Confirm(
                        Text.plain("Send for sign-off"),
                        Text.plain(
                                "The sign-off authority is asked to release version 4. You can take it back until then."),
                        Text.plain("Yes, send it"),
                        "/style-guide",
                        Map.of("version", "4"),
                        false),
                new Confirm(
                        Text.plain("Close the round"),
                        Text.plain(
                                "45 participants are told. What arrives later is not in the report. This cannot be undone."),
                        Text.plain("Yes, close the round"),
                        "/style-guide",
                        Map.of(),
                        true));
    }

    private static List<Progress> works() {
        Text label = Text.plain("The workbook is being checked");
        return List.of(
                new Progress(label, 0, 0, "/style-guide", 30),
                new Progress(label, 310, 498, "/style-guide", 30),
                new Progress(Text.plain("The workbook is checked"), 498, 498, "/style-guide", 0));
    }

    private static void form(Model model) {
        SampleForm form = new SampleForm("sokha.chann", "", "one");
        BeanPropertyBindingResult wrong = new BeanPropertyBindingResult(form, "sampleForm");
        wrong.rejectValue("reason", "web.guide.form.reason.missing");
        model.addAttribute("sampleForm", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "sampleForm", wrong);
        model.addAttribute("options", Map.of("one", "web.guide.form.one", "two", "web.guide.form.two"));
    }

    /** A form with one field in order and one that is not. */
    record SampleForm(String email, String reason, String choice) {}
}
