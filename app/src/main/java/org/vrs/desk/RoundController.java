package org.vrs.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.problem.Problem;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionStage;

/** The rounds, and the board of each: where everyone stands, what is stuck, and the end of the collection. */
@Controller
@RequestMapping("/rounds")
class RoundController {

    private static final Set<String> PARTS = Set.of("live", "pictures");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final RoundBoards boards;
    private final RoundLines lines;
    private final LivePictures pictures;
    private final StuckSteps stuckSteps;
    private final Rounds rounds;
    private final Access access;
    private final MessageSource messages;

    RoundController(
            RoundBoards boards,
            RoundLines lines,
            LivePictures pictures,
            StuckSteps stuckSteps,
            Rounds rounds,
            Access access,
            MessageSource messages) {
        this.boards = boards;
        this.lines = lines;
        this.pictures = pictures;
        this.stuckSteps = stuckSteps;
        this.rounds = rounds;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        boolean mayLaunch = access.may(Verb.LAUNCH_ROUND);
        model.addAttribute("rounds", lines.all());
        model.addAttribute("mayLaunch", mayLaunch);
        model.addAttribute(
                "nothing",
                new EmptyState(
                        Text.of("desk.rounds.empty"),
                        Text.of("desk.rounds.empty.fills"),
                        mayLaunch ? Link.of("desk.launch", "/rounds/new") : null));
        return "desk/rounds";
    }

    /** The whole board, or, for a page that is open, one of its parts that change by themselves. */
    @GetMapping("/{round}")
    String board(
            @PathVariable RoundId round,
            @RequestParam(defaultValue = RoundBoards.ALL) String show,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("crumbs", List.of(Link.of("desk.nav.rounds", "/rounds")));
        model.addAttribute("board", boards.of(round, filter(show)));
        model.addAttribute("seesFigures", !access.visible(round.value()).isEmpty());
        return part != null && PARTS.contains(part) ? "desk/round :: " + part : "desk/round";
    }

    private static String filter(String show) {
        boolean known = show.equals(RoundBoards.ALL) || show.equals(RoundBoards.ATTENTION);
        for (SubmissionStage stage : SubmissionStage.values()) {
            known = known || stage.name().equals(show);
        }
        return known ? show : RoundBoards.ALL;
    }

    @GetMapping("/{round}/pictures/{process}.svg")
    ResponseEntity<String> picture(@PathVariable RoundId round, @PathVariable String process, Locale locale) {
        if (!LivePictures.PROCESSES.contains(process)) {
            throw Problem.notFound("picture", process);
        }
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(pictures.svg(round, process, locale));
    }

    @GetMapping("/{round}/board.csv")
    ResponseEntity<byte[]> csv(@PathVariable RoundId round, Locale locale) {
        String csv = BoardCsv.of(boards.of(round, RoundBoards.ALL), messages, locale);
        String disposition = ContentDisposition.attachment()
                .filename("round-" + round + ".csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{round}/close")
    String close(@PathVariable RoundId round, RedirectAttributes redirect) {
        rounds.close(round);
        redirect.addFlashAttribute("notice", Notice.done("desk.close.done"));
        return "redirect:/rounds/" + round;
    }

    @PostMapping("/{round}/retry")
    String retry(@PathVariable RoundId round, @RequestParam String incident, RedirectAttributes redirect) {
        stuckSteps.retry(round, incident);
        redirect.addFlashAttribute("notice", Notice.done("desk.stuck.retried"));
        return "redirect:/rounds/" + round;
    }
}
