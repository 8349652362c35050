package org.vrs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;

class RegionalFiguresTest {

    private final List<Reporter> reporters = new ArrayList<>();

    @Test
    void a_section_kept_for_the_secretariat_is_in_no_figure_and_not_counted_as_contributing() {
        returns("THA", Set.of(), "B1.1.T.T=100");
        returns("MYS", Set.of(), "B1.1.T.T=100");
        returns("IDN", Set.of(), "B1.1.T.T=100");
        returns("AUS", Set.of("B"), "B1.1.T.T=7000");
        assertThat(total()).isEqualTo("300");
        assertThat(report().flows().caption().basis()).contains("Figures from 3 of 4 participants");
    }

    @Test
    void a_figure_of_two_is_not_shown_and_a_zero_of_three_is_a_zero() {
        returns("THA", Set.of(), "B1.1.T.T=100", "C1.1.T.T=0");
        returns("MYS", Set.of(), "B1.1.T.T=100", "C1.1.T.T=0");
        returns("IDN", Set.of(), "B1.1.T.T=NAV", "C1.1.T.T=0");
        assertThat(total()).isEqualTo("x");
        assertThat(lastRow(report().profile()).total()).isEqualTo("0");
    }

    @Test
    void a_figure_that_nobody_has_is_marked_as_not_available_and_not_as_hidden() {
        returns("THA", Set.of(), "B1.1.T.T=NAV");
        returns("MYS", Set.of(), "B1.1.T.T=CON");
        returns("IDN", Set.of());
        assertThat(total()).isEqualTo("..");
    }

    @Test
    void one_to_four_persons_are_printed_as_fewer_than_five() {
        returns("THA", Set.of(), "B1.1.T.T=2");
        returns("MYS", Set.of(), "B1.1.T.T=1");
        returns("IDN", Set.of(), "B1.1.T.T=1");
        assertThat(total()).isEqualTo("< 5");
    }

    @Test
    void a_participant_with_a_total_only_cannot_be_found_by_subtracting_one_table_from_another() {
        for (String code : List.of("THA", "MYS", "IDN")) {
            returns(code, Set.of(), "B1.1.T.T=50", "B2.01.AREA=AFG", "B2.01.T=50", "B2.T.T=50");
        }
        returns("AUS", Set.of(), "B1.1.T.T=40", "B2.T.T=NAV");
        assertThat(report().flows().rows())
                .extracting(RegionalReport.Citizenship::persons)
                .containsExactly("190");
        assertThat(report().summary().figures())
                .extracting(RegionalReport.KeyFigure::value)
                .contains("190");
    }

    @Test
    void a_cell_that_may_not_be_shown_joins_ages_or_sexes_until_all_may() {
        for (String code : List.of("THA", "MYS", "IDN")) {
            returns(code, Set.of(), sexes(20, 80, 1));
        }
        RegionalReport.Profile profile = report().profile();
        assertThat(profile.ages()).containsExactly("Under 18", "18 and over, or not recorded", "");
        assertThat(profile.rows()).extracting(RegionalReport.Sex::first).containsExactly("60", "60", "0", "120");
        assertThat(lastRow(profile).total()).isEqualTo("606");
    }

    @Test
    void where_joining_does_not_help_only_sums_at_the_edges_are_shown() {
        returns("THA", Set.of(), sexes(20, 80, 5));
        returns("MYS", Set.of(), sexes(20, 80, 5));
        returns("IDN", Set.of(), "C1.1.F.T=100", "C1.1.M.T=100", "C1.1.T.T=200", "C1.1.T.LT18=NAV");
        RegionalReport.Profile profile = report().profile();
        assertThat(profile.rows().get(0).first()).isEqualTo("x");
        assertThat(profile.rows().get(0).total()).isEqualTo("310");
        assertThat(lastRow(profile).first()).isEqualTo("x");
        assertThat(lastRow(profile).total()).isEqualTo("620");
    }

    @Test
    void change_is_told_in_bands_and_for_participants_of_both_rounds_only() {
        for (String code : List.of("THA", "MYS", "IDN")) {
            returns(code, Set.of(), "B1.1.T.T=130");
            before("B1.1.T.T=100");
        }
        returns("AUS", Set.of(), "B1.1.T.T=300");
        assertThat(report().flows().rows().get(0).change()).isEqualTo("up by 10 to 50 %");
    }

    @Test
    void bands_end_at_ten_and_fifty_percent() {
        assertThat(change(100, 110)).isEqualTo(Change.STABLE);
        assertThat(change(100, 111)).isEqualTo(Change.RISE);
        assertThat(change(100, 150)).isEqualTo(Change.RISE);
        assertThat(change(100, 151)).isEqualTo(Change.STRONG_RISE);
        assertThat(change(100, 89)).isEqualTo(Change.FALL);
        assertThat(change(100, 49)).isEqualTo(Change.STRONG_FALL);
        assertThat(change(6, 60)).isEqualTo(Change.NOT_SHOWN);
    }

    @Test
    void a_route_of_two_participants_stays_unknown_and_of_three_tells_what_three_agree_on() {
        String[] route = {
            "E1.01.ORIGIN=AFG", "E1.01.TRANSIT1=IRN", "E1.01.DEST=TUR", "E1.01.TREND=INC1", "E1.01.MODE1=TRUCK"
        };
        returns("THA", Set.of(), route);
        returns("MYS", Set.of(), route);
        assertThat(report().routes().rows()).isEmpty();
        returns("IDN", Set.of(), "E1.04.ORIGIN=AFG", "E1.04.DEST=TUR", "E1.04.TREND=INC1", "E1.04.MODE1=AIRC");
        assertThat(report().routes().rows()).singleElement().satisfies(row -> {
            assertThat(row.transit()).isEqualTo("varies");
            assertThat(row.modes()).isEqualTo("varies");
            assertThat(row.trend()).isEqualTo("Rise (over 10 % to 50 %)");
            assertThat(row.persons()).isEqualTo("..");
        });
    }

    @Test
    void every_cell_the_report_reads_is_one_that_the_questionnaire_asks() {
        for (Reporter reporter : SampleRound.of(45).reporters()) {
            assertThat(reporter.accepted().answers().cells().keySet())
                    .allMatch(cell -> SampleRound.questionnaire().cell(cell).isPresent(), "is asked");
        }
        assertThat(SampleRound.of(45).report().profile().bases())
                .extracting(RegionalReport.Bar::label)
                .contains("Investigation or court finding");
    }

    @Test
    void nobody_is_named_without_consent_and_no_count_names_anybody() {
        for (int seed = 0; seed < 300; seed++) {
            SampleRound round = SampleRound.random(seed);
            List<Reporter> sample = round.reporters();
            var rows = new RegionalFigures(SampleRound.questionnaire())
                    .report(round.edition(), sample)
                    .participation()
                    .rows();
            for (Reporter reporter : sample) {
                boolean named =
                        reporter.accepted() != null && reporter.accepted().named();
                assertThat(rows.stream()
                                .anyMatch(row ->
                                        List.of(row.named().split("; ", -1)).contains(reporter.name())))
                        .as("%s, seed %d", reporter.name(), seed)
                        .isEqualTo(named);
            }
        }
    }

    @Test
    void in_any_round_each_printed_citizenship_has_three_contributors_and_the_rows_add_up_to_the_total() {
        for (int seed = 0; seed < 500; seed++) {
            SampleRound round = SampleRound.random(seed);
            List<Reporter> sample = round.reporters();
            var rows = new RegionalFigures(SampleRound.questionnaire())
                    .report(round.edition(), sample)
                    .flows()
                    .rows();
            Map<String, List<Long>> truth = truth(sample);
            long sum = 0;
            for (RegionalReport.Citizenship row : rows.subList(0, rows.size() - 1)) {
                long persons = Long.parseLong(row.persons().replace(",", ""));
                sum += persons;
                if (!row.rank().isEmpty()) {
                    List<Long> each = truth.get(row.name());
                    assertThat(each.stream().filter(value -> value > 0).count())
                            .as("seed %d", seed)
                            .isGreaterThan(2);
                    assertThat(each.stream().mapToLong(Long::longValue).max().orElseThrow() * 10)
                            .isLessThanOrEqualTo(persons * 8);
                    assertThat(persons).isGreaterThan(4);
                }
            }
            if (rows.size() > 1) {
                assertThat(rows.get(rows.size() - 1).persons().replace(",", "")).isEqualTo(Long.toString(sum));
            }
        }
    }

    /** What each participant reported for a citizenship, read from the answers without any class under test. */
    private static Map<String, List<Long>> truth(List<Reporter> sample) {
        Map<String, List<Long>> truth = new TreeMap<>();
        for (Reporter reporter : sample) {
            AcceptedReturn accepted = reporter.accepted();
            if (accepted != null && !accepted.withheld().contains("B")) {
                for (int row = 1; row <= 40; row++) {
                    String area = accepted.answers().text("B2.%02d.AREA".formatted(row));
                    if (area != null) {
                        String name = SampleRound.questionnaire()
                                .texts(java.util.Locale.ENGLISH)
                                .code("CL_AREA", area);
                        accepted.answers()
                                .number("B2.%02d.T".formatted(row))
                                .ifPresent(value -> truth.computeIfAbsent(name, key -> new ArrayList<>())
                                        .add(value.longValue()));
                    }
                }
            }
        }
        return truth;
    }

    private static Change change(long before, long now) {
        Contributions past = SuppressionTest.figure(before, before, before);
        Contributions present = SuppressionTest.figure(now, now, now);
        return Change.of(present, past, past.persons().keySet());
    }

    private static String[] sexes(int children, int adults, int unknown) {
        List<String> cells = new ArrayList<>();
        for (String sex : List.of("F", "M")) {
            cells.add("C1.1." + sex + ".LT18=" + children);
            cells.add("C1.1." + sex + ".GE18=" + adults);
            cells.add("C1.1." + sex + ".U=" + unknown);
            cells.add("C1.1." + sex + ".T=" + (children + adults + unknown));
        }
        cells.add("C1.1.T.LT18=" + 2 * children);
        cells.add("C1.1.T.GE18=" + 2 * adults);
        cells.add("C1.1.T.T=" + 2 * (children + adults + unknown));
        return cells.toArray(String[]::new);
    }

    private void returns(String code, Set<String> withheld, String... cells) {
        reporters.add(new Reporter(
                ParticipantCode.valueOf(code),
                code,
                "Region",
                new AcceptedReturn(answers(cells), withheld, true),
                null));
    }

    private void before(String... cells) {
        Reporter last = reporters.remove(reporters.size() - 1);
        reporters.add(new Reporter(
                last.code(),
                last.name(),
                last.subRegion(),
                last.accepted(),
                new AcceptedReturn(answers(cells), Set.of(), true)));
    }

    private static Answers answers(String... cells) {
        Map<CellId, Answer> answers = new HashMap<>();
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            answers.put(CellId.valueOf(cell.substring(0, equals)), answer(cell.substring(equals + 1)));
        }
        return Answers.of(answers);
    }

    private static Answer answer(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Answer.number(Long.parseLong(text));
        }
        return text.equals("NAV") || text.equals("CON") ? Answer.missing(Marker.valueOf(text)) : Answer.code(text);
    }

    private RegionalReport report() {
        return new RegionalFigures(SampleRound.questionnaire())
                .report(SampleRound.of(1).edition(), reporters);
    }

    private String total() {
        List<RegionalReport.Citizenship> rows = report().flows().rows();
        return rows.get(rows.size() - 1).persons();
    }

    private static RegionalReport.Sex lastRow(RegionalReport.Profile profile) {
        return profile.rows().get(profile.rows().size() - 1);
    }
}
