package org.vrs.report;

import java.util.List;
import java.util.stream.Stream;
import org.vrs.questionnaire.Questionnaire;

/**
 * Makes a regional report out of accepted returns: counts, suppresses, words. It knows neither database nor page, so that
 * what a report may say can be tested without either.
 */
public final class RegionalFigures {

    private static final List<String> NOTES =
            List.of("method", "detected", "protection", "marks", "change", "definitions", "flags", "designations");

    private final Questionnaire questionnaire;

    /** Figures about what this questionnaire asked; its words name areas, modes and trends. */
    public RegionalFigures(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The report of a round; {@code reporters} are all participants, those without an accepted return included. */
    public RegionalReport report(Edition edition, List<Reporter> reporters) {
        ReportTexts texts = new ReportTexts(edition.locale(), questionnaire.texts(edition.locale()));
        Material material = new Material(edition, List.copyOf(reporters), questionnaire, texts);
        FlowsChapter flows = new FlowsChapter(material);
        ProfileChapter profile = new ProfileChapter(material);
        RoutesChapter routes = new RoutesChapter(material);
        return new RegionalReport(
                cover(material),
                new SummaryChapter(material, flows, profile, routes).chapter(),
                new ParticipationChapter(material).chapter(),
                flows.chapter(),
                profile.chapter(),
                routes.chapter(),
                new QualityChapter(material).chapter(),
                notes(texts).toList(),
                edition.documentId(),
                edition.locale());
    }

    private static RegionalReport.Cover cover(Material material) {
        Edition edition = material.edition();
        ReportTexts texts = material.texts();
        return new RegionalReport.Cover(
                edition.title(),
                texts.get("cover.round", edition.round()),
                edition.period(),
                texts.date(edition.cutOff()),
                material.count(),
                edition.owner(),
                edition.classification(),
                edition.demonstration() ? texts.get("demonstration.text") : "");
    }

    private static Stream<RegionalReport.Paragraph> notes(ReportTexts texts) {
        return NOTES.stream()
                .map(note -> new RegionalReport.Paragraph(
                        texts.get("notes." + note + ".heading"), texts.get("notes." + note + ".words")));
    }
}
