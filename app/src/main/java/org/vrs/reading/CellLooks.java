package org.vrs.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.AnswerWords;
import org.vrs.screen.TableSource;

/** Puts the cells that ask for a look side by side with what is known about them. */
final class CellLooks {

    /** What META tells besides agency, source and unit, where it was said. */
    private static final List<String> DETAILS = List.of("HOW", "COVER", "LIMITS", "REVISED");

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final AnswerWords words;
    private final Answers answers;
    private final Answers earlier;
    private final Map<String, List<FoundLine>> found;

    /**
     * For one version.
     *
     * @param earlier the accepted answers of two rounds before
     */
    CellLooks(Questionnaire questionnaire, Locale locale, Answers answers, Answers earlier, List<FoundLine> findings) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.words = new AnswerWords(texts, locale);
        this.answers = answers;
        this.earlier = earlier;
        this.found = findings.stream()
                .filter(line -> line.cell() != null)
                .collect(Collectors.groupingBy(line -> String.valueOf(line.cell())));
    }

    /** The marked cells of the sheets in their order, then those with findings that no sheet shows because they are blank. */
    List<CellLook> of(List<AnswerSheet> sheets) {
        List<CellLook> looks = new ArrayList<>();
        for (AnswerSheet sheet : sheets) {
            for (AnswerSheet.Table table : sheet.tables()) {
                for (AnswerSheet.Row row : table.rows()) {
                    row.cells().stream()
                            .filter(AnswerSheet.Cell::unusual)
                            .forEach(cell -> looks.add(look(CellId.valueOf(cell.id()), cell)));
                }
            }
        }
        List<String> shown = looks.stream().map(CellLook::cell).toList();
        found.keySet().stream()
                .filter(cell -> !shown.contains(cell))
                .sorted()
                .forEach(cell -> looks.add(look(CellId.valueOf(cell), null)));
        return looks;
    }

    private CellLook look(CellId id, AnswerSheet.@org.jspecify.annotations.Nullable Cell cell) {
        var known = questionnaire.cell(id);
        return new CellLook(
                id.value(),
                known.map(one -> AnswerChange.where(texts, one)).orElse(id.value()),
                cell == null ? "" : cell.value(),
                cell == null ? "" : Objects.requireNonNullElse(cell.previous(), ""),
                known.map(one -> words.of(one.column(), earlier.cells().get(id)))
                        .orElse(""),
                cell == null ? null : cell.change(),
                found.getOrDefault(id.value(), List.of()),
                known.map(one -> source(one.question())).orElse(List.of()));
    }

    private List<String> source(Question question) {
        TableSource source = new TableSource(questionnaire, answers);
        String agency = source.of(question, "AGENCY");
        return Stream.concat(
                        Stream.of(
                                agency == null ? null : texts.code("CL_AGENCY", agency), source.of(question, "SOURCE")),
                        DETAILS.stream().map(column -> source.of(question, column)))
                .filter(part -> part != null && !part.isBlank())
                .toList();
    }
}
