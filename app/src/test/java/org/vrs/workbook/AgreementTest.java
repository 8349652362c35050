package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;
import org.vrs.questionnaire.Texts;
import org.vrs.sheet.CheckLines;
import org.vrs.sheet.CheckLines.Line;
import org.vrs.sheet.ChecksSheet;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checks;
import org.vrs.validation.OneRelation;
import org.vrs.validation.Period;

/** What the workbook's own formulas say is what the server says, line by line; and both say what the instruction says. */
class AgreementTest {

    /** Rules that domain.md, section 2.13, wants checked in the file. */
    private static final Set<String> IN_FILE = Set.of(
            "V01", "V02", "V03", "V04", "V07", "T01", "T02", "T03", "T04", "T05", "T06", "X01", "X06", "X13", "X14",
            "X15");

    private static final int FILLINGS = Integer.getInteger("vrs.fillings.checks", 44);
    private static final Questionnaire REAL = Sample.real();

    @TempDir
    Path folder;

    @Test
    void at_least_four_of_five_rules_that_a_sheet_can_check_are_checked_in_it() {
        Set<String> asked = new TreeSet<>();
        Set<String> checked = new TreeSet<>();
        for (Rule rule : REAL.rules()) {
            if (IN_FILE.contains(rule.id().substring(0, 3))) {
                asked.add(rule.id());
                if (!CheckLines.of(REAL, rule).isEmpty()) {
                    checked.add(rule.id());
                }
            }
        }
        assertThat(checked.size() * 100 / asked.size())
                .as("%s of %s", checked, asked)
                .isGreaterThanOrEqualTo(80);
    }

    @Test
    void sheet_and_server_say_the_same_of_random_answers() throws Exception {
        LibreOffice.require();
        List<Answers> fillings = new ArrayList<>();
        for (int seed = 0; seed < FILLINGS; seed++) {
            fillings.add(new Fillings(REAL, new Random(seed)).next());
        }
        LibreOffice office = recalculated(fillings);
        Map<String, Set<Boolean>> seen = new HashMap<>();
        for (int i = 0; i < fillings.size(); i++) {
            Map<Line, Shown> shown = shown(office, i);
            Answers answers = fillings.get(i);
            int differences = 0;
            for (Map.Entry<Line, Shown> line : shown.entrySet()) {
                int found = found(line.getKey(), answers);
                String place = "filling " + i + ", " + line.getKey().rule().id() + " at "
                        + line.getKey().place();
                assertThat(line.getValue().count()).as(place).isEqualTo(found);
                assertThat(line.getValue().isBad()).as(place).isEqualTo(found > 0);
                boolean required = line.getKey().relations().get(0) instanceof Relation.Required;
                differences += found > 0 && !required && line.getKey().rule().severity() == Severity.ERROR ? 1 : 0;
                if (line.getValue().isCompared()) {
                    seen.computeIfAbsent(line.getKey().rule().id(), id -> new TreeSet<>())
                            .add(found > 0);
                }
            }
            assertThat(cover(office, i)).contains("Differences: " + differences + " ");
        }
        assertThat(seen.keySet()).containsAll(checkedRules());
        assertThat(seen).allSatisfy((rule, both) -> assertThat(both).as(rule).hasSize(2));
    }

    @Test
    void the_examples_in_the_instructions_keep_and_break_their_rules_on_server_and_sheet() throws Exception {
        LibreOffice.require();
        Examples examples = new Examples(REAL, this::findings);
        assertThat(examples.rules()).containsAll(checkedRules());
        List<Examples.Pack> packs = examples.packs();
        LibreOffice office =
                recalculated(packs.stream().map(Examples.Pack::answers).toList());
        for (int i = 0; i < packs.size(); i++) {
            Map<Line, Shown> shown = shown(office, i);
            packs.get(i).broken().forEach((rule, broken) -> {
                List<Shown> lines = shown.entrySet().stream()
                        .filter(line -> line.getKey().rule().equals(rule))
                        .map(Map.Entry::getValue)
                        .toList();
                if (!lines.isEmpty()) {
                    assertThat(lines.stream().anyMatch(Shown::isBad))
                            .as(rule.id())
                            .isEqualTo(broken);
                }
            });
        }
    }

    @Test
    void every_rule_says_in_the_sheet_what_it_asks_for() {
        Texts texts = REAL.texts(Sample.issue(REAL).locale());
        assertThat(REAL.rules())
                .allSatisfy(rule -> assertThat(texts.help(rule))
                        .endsWith(".")
                        .doesNotContain("rule.")
                        .hasSizeLessThanOrEqualTo(220));
    }

    private static List<String> checkedRules() {
        return REAL.rules().stream()
                .filter(rule -> !CheckLines.of(REAL, rule).isEmpty())
                .map(Rule::id)
                .toList();
    }

    private LibreOffice recalculated(List<Answers> fillings) throws Exception {
        byte[] issued = Sample.issued(REAL);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < fillings.size(); i++) {
            Path file = folder.resolve("f" + i + ".xlsx");
            files.add(Files.write(file, WorkbookFiller.fill(issued, fillings.get(i))));
        }
        LibreOffice office = new LibreOffice(folder);
        office.recalculate(files);
        return office;
    }

    /** One line of the sheet as LibreOffice shows it. */
    private record Shown(String rule, String place, int count, String state) {
        boolean isBad() {
            return !state.startsWith("\u2713") && !state.startsWith("\u2013");
        }

        boolean isCompared() {
            return !state.startsWith("\u2013");
        }
    }

    private Map<Line, Shown> shown(LibreOffice office, int file) throws Exception {
        List<Shown> rows = new ArrayList<>();
        for (List<String> row : office.sheet("f" + file, ChecksSheet.SHEET)) {
            if (row.size() > ChecksSheet.STATE
                    && row.get(ChecksSheet.COUNT).matches("-?[0-9]+")
                    && row.get(ChecksSheet.RULE).matches("[A-Z][0-9]{2}[A-Z]?")) {
                rows.add(new Shown(
                        row.get(ChecksSheet.RULE),
                        row.get(ChecksSheet.PLACE),
                        Integer.parseInt(row.get(ChecksSheet.COUNT)),
                        row.get(ChecksSheet.STATE)));
            }
        }
        Map<Line, Shown> shown = new java.util.LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        REAL.rules().forEach(rule -> lines.addAll(CheckLines.of(REAL, rule)));
        assertThat(rows).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(rows.get(i).rule()).isEqualTo(lines.get(i).rule().id());
            assertThat(rows.get(i).place())
                    .isEqualTo(REAL.cell(lines.get(i).place())
                            .orElseThrow()
                            .question()
                            .id());
            shown.put(lines.get(i), rows.get(i));
        }
        return shown;
    }

    private static String cover(LibreOffice office, int file) throws Exception {
        return String.join(" ", office.sheet("f" + file, "COVER").get(3));
    }

    /** What the server's check finds in a line: rows that differ where it repeats over rows, else findings. */
    private int found(Line line, Answers answers) {
        int found = 0;
        for (Relation relation : line.relations()) {
            int findings = OneRelation.findings(REAL, input(answers), line.rule(), relation);
            boolean once = relation instanceof Relation.Order || relation instanceof Relation.Ranks;
            found += once ? Math.min(1, findings) : findings;
        }
        return found;
    }

    private Set<String> findings(Answers answers) {
        Set<String> rules = new TreeSet<>();
        Checks.of(REAL).run(input(answers)).list().forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    private static CheckInput input(Answers answers) {
        Period period = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        return new CheckInput(answers, null, period, "KHM");
    }
}
