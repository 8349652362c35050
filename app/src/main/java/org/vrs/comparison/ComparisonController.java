package org.vrs.comparison;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrs.comparison.Comparison.Kind;
import org.vrs.comparison.Comparison.Line;
import org.vrs.export.TableFile;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.screen.Link;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;

/** What changed between two returns of one participant: on a page and as files. */
@Controller
class ComparisonController {

    private static final List<String> HEADINGS =
            List.of("CELL", "SECTION", "QUESTION", "ROW", "COLUMN", "KIND", "BEFORE", "NOW", "DIFFERENCE", "PERCENT");

    private final ComparisonPages pages;

    ComparisonController(ComparisonPages pages) {
        this.pages = pages;
    }

    @GetMapping("/submissions/{id}/changes")
    String own(
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String show,
            Locale locale,
            Model model) {
        return view(
                pages.own(id, from, to, kind(show), locale),
                Link.of("national.work", "/work"),
                "/submissions/" + id,
                model);
    }

    @GetMapping({"/submissions/{id}/changes.csv", "/submissions/{id}/changes.xlsx"})
    ResponseEntity<byte[]> ownFile(
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return file(pages.own(id, from, to, null, locale), request.getRequestURI());
    }

    @GetMapping("/shared/{round}/{participant}/changes")
    String shared(
            @PathVariable RoundId round,
            @PathVariable ParticipantCode participant,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String show,
            Locale locale,
            Model model) {
        return view(
                pages.shared(round, participant, from, kind(show), locale),
                Link.of("desk.nav.shared", "/shared"),
                "/shared/" + round + "/" + participant,
                model);
    }

    @GetMapping({"/shared/{round}/{participant}/changes.csv", "/shared/{round}/{participant}/changes.xlsx"})
    ResponseEntity<byte[]> sharedFile(
            @PathVariable RoundId round,
            @PathVariable ParticipantCode participant,
            @RequestParam(defaultValue = "") String from,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return file(pages.shared(round, participant, from, null, locale), request.getRequestURI());
    }

    private static String view(ComparisonPage page, Link first, String back, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("crumbs", List.of(first, new Link(Text.plain(page.title()), back)));
        return "comparison/changes";
    }

    private static @Nullable Kind kind(String show) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(show))
                .findFirst()
                .orElse(null);
    }

    private static ResponseEntity<byte[]> file(ComparisonPage page, String address) throws IOException {
        boolean csv = address.endsWith(".csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFile table = csv ? TableFile.csv(out, HEADINGS) : TableFile.xlsx(out, HEADINGS);
        for (Line line : page.all().lines()) {
            table.row(Arrays.asList(
                    line.cell(),
                    line.section(),
                    line.question(),
                    line.row(),
                    line.column(),
                    line.kind().name(),
                    line.before(),
                    line.now(),
                    line.difference(),
                    line.percent()));
        }
        table.finish(List.of(
                new TableFile.Fact("Participant", page.participant()),
                new TableFile.Fact("Before", page.from()),
                new TableFile.Fact("Now", page.to())));
        String name = page.fileName() + (csv ? ".csv" : ".xlsx");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(
                        csv
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }
}
