package org.vrs.desk;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.report.Reports;
import org.vrs.round.RoundId;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;

/** The regional reports: those that are published, for everybody who was invited, and drafts for those who release them. */
@Controller
@RequestMapping("/reports")
class ReportController {

    private final ReportPages pages;
    private final Reports reports;

    ReportController(ReportPages pages, Reports reports) {
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("editions", pages.editions());
        model.addAttribute("drafts", pages.drafts());
        model.addAttribute(
                "nothing",
                new EmptyState(
                        Text.of("desk.reports.empty"),
                        Text.of("desk.reports.empty.fills"),
                        Link.of("desk.reports.empty.action", "/work")));
        return "desk/reports";
    }

    @GetMapping("/{round}")
    String show(@PathVariable RoundId round, Model model) {
        model.addAttribute("crumbs", List.of(Link.of("desk.nav.reports", "/reports")));
        model.addAttribute("page", pages.of(round));
        return "desk/report";
    }

    @GetMapping("/{round}/report.pdf")
    ResponseEntity<byte[]> published(@PathVariable RoundId round) {
        return pdf(reports.published(round), "regional-report-" + round + ".pdf");
    }

    @GetMapping("/{round}/revisions/{revision}.pdf")
    ResponseEntity<byte[]> draft(@PathVariable RoundId round, @PathVariable int revision) {
        return pdf(reports.draft(round, revision), "regional-report-" + round + "-draft-" + revision + ".pdf");
    }

    private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(pdf);
    }

    @PostMapping("/{round}/approve")
    String approve(@PathVariable RoundId round, @RequestParam int revision, RedirectAttributes redirect) {
        reports.approve(round, revision);
        redirect.addFlashAttribute("notice", Notice.done("desk.report.approved"));
        return "redirect:/reports/" + round;
    }

    @PostMapping("/{round}/send-back")
    String sendBack(
            @PathVariable RoundId round,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        reports.sendBack(round, revision, message);
        redirect.addFlashAttribute("notice", Notice.done("desk.report.sent-back"));
        return "redirect:/reports/" + round;
    }
}
