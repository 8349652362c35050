package org.vrs.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Pages;
import org.vrs.screen.Text;

/** Shows the secretariat what was written to whom and how far it has come. */
@Controller
@RequestMapping("/outbox")
class OutboxController {

    private static final int PAGE_SIZE = 50;

    /** A letter brings its own styles, and must be able to do nothing else. */
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "1") int page, Model model) {
        String address = to.strip();
        int last = Math.max(1, (outbox.count(address) + PAGE_SIZE - 1) / PAGE_SIZE);
        int current = Math.min(Math.max(page, 1), last);
        boolean hasServer = outbox.hasServer();
        List<OutboxLine> lines = outbox.page(address, current, PAGE_SIZE).stream()
                .map(message -> OutboxLine.of(message, hasServer))
                .toList();
        model.addAttribute("to", address);
        model.addAttribute("lines", lines);
        model.addAttribute("waiting", outbox.waiting());
        model.addAttribute("hasServer", hasServer);
        model.addAttribute("pages", new Pages(current, last, href(address)));
        model.addAttribute("empty", new EmptyState(Text.of("outbox.empty"), Text.of("outbox.empty.fills"), null));
        return "outbox/list";
    }

    private static String href(String address) {
        return UriComponentsBuilder.fromPath("/outbox")
                .queryParam("to", "{to}")
                .queryParam("page", "")
                .encode()
                .buildAndExpand(address)
                .toUriString();
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", OutboxPage.of(outbox.get(id), outbox.hasServer()));
        model.addAttribute("crumbs", List.of(Link.of("outbox.title", "/outbox")));
        return "outbox/message";
    }

    /** The letter by itself: without script, without a way back into this program, in no frame. */
    @GetMapping("/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", LETTER_POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(outbox.get(id).html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/message.eml")
    ResponseEntity<byte[]> eml(@PathVariable long id) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("vrs-message-" + id + ".eml")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(outbox.eml(id));
    }

    @PostMapping("/{id}/try-again")
    String tryAgain(@PathVariable long id, RedirectAttributes next) {
        outbox.tryAgain(id);
        next.addFlashAttribute("notice", Notice.done("outbox.tried-again"));
        return "redirect:/outbox/" + id;
    }
}
