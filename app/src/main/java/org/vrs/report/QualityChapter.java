package org.vrs.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;

/** How far the figures can be trusted: the part of the core cells that hold figures, and the flags that returns carry. */
final class QualityChapter {

    private final Material material;
    private final ReportTexts texts;

    QualityChapter(Material material) {
        this.material = material;
        this.texts = material.texts();
    }

    /** The core cells of a section across the accepted returns; "not applicable" is not expected to hold a figure. */
    private record Tally(int returns, long figures, long confidential, long applicable) {

        long missing() {
            return applicable - figures - confidential;
        }
    }

    RegionalReport.Quality chapter() {
        int reported = material.reported().size();
        int all = material.reporters().size();
        List<RegionalReport.SectionRate> rows = new ArrayList<>();
        for (Section section : material.questionnaire().sections()) {
            List<CellId> core = core(material.questionnaire(), section);
            if (section.shared() && !core.isEmpty()) {
                rows.add(row(section, core));
            }
        }
        return new RegionalReport.Quality(
                texts.get("quality.lead", texts.percent(reported, all), reported, all),
                material.caption("quality", reported, texts.get("quality.note")),
                rows);
    }

    private RegionalReport.SectionRate row(Section section, List<CellId> core) {
        List<Reporter> sharing = sharing(section);
        Tally tally = tally(sharing, core);
        return new RegionalReport.SectionRate(
                texts.questionnaire().section(section),
                texts.number(tally.returns()),
                rate(tally, tally.figures()),
                rate(tally, tally.missing()),
                rate(tally, tally.confidential()),
                flags(section, sharing));
    }

    private String rate(Tally tally, long cells) {
        return tally.returns() < Suppression.CONTRIBUTORS
                ? texts.get("mark.notShown")
                : texts.percent(cells, tally.applicable());
    }

    private List<Reporter> sharing(Section section) {
        return material.reported().stream()
                .filter(reporter -> Optional.ofNullable(reporter.accepted())
                        .filter(accepted -> !accepted.withheld().contains(section.id()))
                        .isPresent())
                .toList();
    }

    private static Tally tally(List<Reporter> sharing, List<CellId> core) {
        long figures = 0;
        long confidential = 0;
        long applicable = 0;
        for (Reporter reporter : sharing) {
            for (CellId cell : core) {
                Optional<Answer> answer = answer(reporter, cell);
                figures += answer.filter(Answer.Number.class::isInstance).isPresent() ? 1 : 0;
                confidential += is(answer, Marker.CON) ? 1 : 0;
                applicable += is(answer, Marker.NAP) ? 0 : 1;
            }
        }
        return new Tally(sharing.size(), figures, confidential, applicable);
    }

    private static Optional<Answer> answer(Reporter reporter, CellId cell) {
        return Optional.ofNullable(reporter.accepted())
                .flatMap(accepted -> accepted.answers().get(cell));
    }

    private static boolean is(Optional<Answer> answer, Marker marker) {
        return answer.filter(new Answer.Missing(marker)::equals).isPresent();
    }

    /** "E 5 · P 3": how many returns carry each flag in the section; fewer than three are not counted out. */
    private String flags(Section section, List<Reporter> sharing) {
        Map<Flag, Set<ParticipantCode>> flagged = new EnumMap<>(Flag.class);
        for (Reporter reporter : sharing) {
            flagsOf(section, reporter)
                    .forEach(flag -> flagged.computeIfAbsent(flag, each -> new TreeSet<>())
                            .add(reporter.code()));
        }
        List<String> words = new ArrayList<>();
        flagged.forEach((flag, codes) -> words.add(flag + " "
                + (codes.size() < Suppression.CONTRIBUTORS ? texts.get("mark.few") : texts.number(codes.size()))));
        return words.isEmpty() ? texts.get("mark.none") : String.join(" · ", words);
    }

    private static Set<Flag> flagsOf(Section section, Reporter reporter) {
        Set<Flag> flags = new TreeSet<>();
        for (Question question : section.questions()) {
            for (String row : question.allRows()) {
                if (!row.isEmpty()) {
                    answer(reporter, CellId.of(question.id(), row, "FLAG"))
                            .ifPresent(answer -> flags.addAll(parse(answer.text())));
                }
            }
        }
        return flags;
    }

    private static Set<Flag> parse(String codes) {
        Set<Flag> flags = new TreeSet<>();
        for (Flag flag : Flag.values()) {
            if (("," + codes.replace(" ", "") + ",").contains("," + flag + ",")) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static List<CellId> core(Questionnaire questionnaire, Section section) {
        return questionnaire.coreCells().stream()
                .filter(cell -> questionnaire
                        .cell(cell)
                        .filter(known -> known.section().equals(section))
                        .isPresent())
                .toList();
    }
}
