package org.vrs.translation;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Text;

/** The screens for those who translate and review: how far each language is, and its open texts as a list and as a file. */
@Controller
@RequestMapping("/translations")
class TranslationController {

    private final Translations translations;

    TranslationController(Translations translations) {
        this.translations = translations;
    }

    @GetMapping
    String list(Model model) {
        List<TranslationLine> lines = translations.all().entrySet().stream()
                .flatMap(named ->
                        named.getValue().stream().map(translation -> TranslationLine.of(named.getKey(), translation)))
                .toList();
        model.addAttribute("lines", lines);
        return "translation/list";
    }

    @GetMapping("/{name}/{language}")
    String show(
            @PathVariable String name,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", TranslationPage.of(name, translations.get(name, language), show, page));
        model.addAttribute("views", TranslationPage.VIEWS);
        model.addAttribute(
                "empty", new EmptyState(Text.of("translation.empty"), Text.of("translation.empty.fills"), null));
        model.addAttribute("crumbs", List.of(Link.of("translation.title", "/translations")));
        return "translation/texts";
    }

    @GetMapping("/{name}/{language}/to-fill.properties")
    ResponseEntity<byte[]> toFill(@PathVariable String name, @PathVariable String language) {
        byte[] content = translations.get(name, language).toFill().getBytes(StandardCharsets.UTF_8);
        ContentDisposition file = ContentDisposition.attachment()
                .filename(name + "_" + language + "-to-fill.properties")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
