package org.vrs.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vrs.finding.StoredFinding;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.validation.Evidence;
import org.vrs.validation.SampleReturn;
import org.vrs.version.Version;

/** What was said about a warning is found again by rule and meaning of the cell, in the same round and the next one. */
@VrsTest
class ExplanationsTest {

    // The series lasts as long as the database, so each test speaks of a citizenship of its own.

    private static final String RULE = "X03";
    /** A rule that compares several figures, and finds their sum. */
    private static final String SUM = "X04S";

    private static final String WORDS = "Returned from a third country.";

    @Autowired
    Sample sample;

    @Autowired
    Explanations explanations;

    @Autowired
    Uploads uploads;

    @Autowired
    Rounds rounds;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient sql;

    private SubmissionId first;
    private User focalPoint;

    @BeforeEach
    void round() {
        first = SubmissionId.of(sample.launch(), Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
    }

    @Test
    void it_is_offered_in_the_next_round_wherever_the_row_stands() {
        explain(sample.upload(first, found("C2.01", "VNM", 12)), WORDS);
        SubmissionId second = SubmissionId.of(sample.launch(), Sample.KHM);

        Explained said = said(sample.upload(second, found("C2.03", "VNM", 13))).orElseThrow();

        assertThat(said.words()).isEqualTo(WORDS);
        assertThat(said.round()).isEqualTo(first.round());
        assertThat(said.by()).isEqualTo(focalPoint.id().value());
        assertThat(said.expired()).isFalse();
        assertThat(said.changed().isNothing())
                .as("in another round all values move")
                .isTrue();
        assertThat(stored(second, 1).explanation()).as("offered, never applied").isNull();
        assertThat(said(sample.upload(second, found("C2.01", "PHL", 12))))
                .as("another row")
                .isEmpty();
    }

    @Test
    void it_expires_when_the_value_moves_in_the_same_round_too() {
        explain(sample.upload(first, found("C2.01", "LAO", 12)), WORDS);

        Explained moved = said(sample.upload(first, found("C2.01", "LAO", 40))).orElseThrow();

        assertThat(moved.expired()).isTrue();
        assertThat(moved.then().found()).isEqualTo("12");
        assertThat(moved.now().found()).isEqualTo("40");
        assertThat(moved.moves()).as("told already").isEmpty();
        assertThat(stored(first, 2).explanation()).isNull();
    }

    @Test
    void it_counts_in_the_next_version_while_the_rule_and_all_that_it_compared_are_the_same() {
        explain(sample.upload(first, parts(10, 2)), SUM, WORDS);

        Version same = sample.upload(first, parts(10, 2));

        assertThat(stored(first, same.number(), SUM).explanation()).isEqualTo(WORDS);
    }

    @Test
    void it_is_offered_and_does_not_count_when_another_value_that_the_rule_compared_has_changed() {
        explain(sample.upload(first, parts(10, 2)), SUM, WORDS);

        Version moved = sample.upload(first, parts(9, 3));

        StoredFinding now = stored(first, moved.number(), SUM);
        assertThat(now.finding().found()).as("the value itself").isEqualTo("12");
        assertThat(now.finding().evidence().seen())
                .containsEntry("D4.1.T.N", "9")
                .containsEntry("D5.T.N", "3");
        assertThat(now.explanation()).isNull();
        Explained said = said(moved, SUM, focalPoint).orElseThrow();
        assertThat(said.words()).isEqualTo(WORDS);
        assertThat(said.expired()).as("the value has not moved").isFalse();
        assertThat(said.changed().rule()).isFalse();
        assertThat(said.moves())
                .as("the others have")
                .containsExactly(
                        new Changed.Move(CellId.valueOf("D4.1.T.N"), false, "10", "9"),
                        new Changed.Move(CellId.valueOf("D5.T.N"), false, "2", "3"));
        explain(moved, SUM, said.words());
        assertThat(stored(first, moved.number(), SUM).explanation()).isEqualTo(WORDS);
    }

    @Test
    void it_is_offered_and_does_not_count_when_the_rule_has_changed() {
        explain(sample.upload(first, found("C2.01", "BGD", 12)), WORDS);
        String before = stored(first, 1).finding().evidence().ruleVersion();
        assertThat(before).hasSize(64);
        sql.sql("update finding set rule_version = :other where submission_id = :id and rule_id = :rule")
                .param("other", "0".repeat(64))
                .param("id", first.value())
                .param("rule", RULE)
                .update();
        sql.sql("update series_explanation set rule_version = :other where round_id = :round and rule_id = :rule")
                .param("other", "0".repeat(64))
                .param("round", first.round().value())
                .param("rule", RULE)
                .update();

        Version next = sample.upload(first, found("C2.01", "BGD", 12));

        assertThat(stored(first, next.number()).finding().evidence().ruleVersion())
                .isEqualTo(before);
        assertThat(stored(first, next.number()).explanation()).isNull();
        assertThat(said(next).orElseThrow().words()).isEqualTo(WORDS);
        assertThat(said(next).orElseThrow().changed())
                .as("the series knows the rule of old")
                .isEqualTo(new Changed(true, List.of()));
        explain(next, WORDS);
        assertThat(said(next).orElseThrow().changed().isNothing()).isTrue();
        assertThat(stored(first, sample.upload(first, found("C2.01", "BGD", 12)).number())
                        .explanation())
                .as("kept under the rule as it is now")
                .isEqualTo(WORDS);
    }

    @Test
    void the_words_keep_the_round_in_which_they_were_said_first() {
        explain(sample.upload(first, found("C2.01", "THA", 12)), WORDS);
        SubmissionId second = SubmissionId.of(sample.launch(), Sample.KHM);
        Version kept = sample.upload(second, found("C2.01", "THA", 12));
        explain(kept, WORDS);

        assertThat(said(kept).orElseThrow().since()).isEqualTo(first.round());
        assertThat(said(kept).orElseThrow().round()).isEqualTo(second.round());
        explain(kept, "Otherwise.");
        assertThat(said(kept).orElseThrow().since()).isEqualTo(second.round());
        explain(kept, "");
        assertThat(said(kept).orElseThrow().round()).as("taken back").isEqualTo(first.round());
    }

    @Test
    void an_earlier_round_does_not_see_what_a_later_one_says() {
        Version early = sample.upload(first, found("C2.01", "MMR", 12));
        RoundId second = sample.launch();
        explain(sample.upload(SubmissionId.of(second, Sample.KHM), found("C2.01", "MMR", 12)), WORDS);

        assertThat(said(early)).isEmpty();
    }

    @Test
    void it_is_the_participants_own_matter_and_the_secretariats() {
        Version version = sample.upload(first, found("C2.01", "IDN", 12));
        explain(version, WORDS);

        assertThat(asked(version, sample.staff(Role.REVIEWER))).isPresent();
        for (User stranger :
                List.of(sample.focalPoint(Sample.FJI), sample.national(Sample.KHM, Role.SENIOR_OFFICIAL))) {
            assertThatThrownBy(() -> asked(version, stranger)).isInstanceOf(Problem.class);
            Found found = of(version);
            assertThatThrownBy(() -> sample.as(stranger, () -> {
                        explanations.remember(found, Map.of(0, "Not theirs."));
                        return stranger;
                    }))
                    .isInstanceOf(Problem.class);
        }
        assertThat(said(version).orElseThrow().words()).isEqualTo(WORDS);
    }

    @Test
    void of_a_text_that_a_rule_compared_its_digest_is_kept() {
        Evidence evidence = new Evidence("v", Map.of("A1.NAME", "Some Person", "B1.1.T.T", "12", "A1.M", "NAV"));

        Evidence kept = Changed.kept(evidence);

        assertThat(kept.seen()).containsEntry("B1.1.T.T", "12").containsEntry("A1.M", "NAV");
        assertThat(kept.seen().get("A1.NAME")).startsWith("#").doesNotContain("Person");
        Changed changed = Changed.between(kept, Changed.kept(new Evidence("v", Map.of("A1.NAME", "Other"))), true);
        assertThat(changed.moves()).extracting(Changed.Move::isShown).containsExactly(true, false, true);
    }

    private static Answers found(String row, String area, long figure) {
        SampleReturn answers = Sample.clean().set(row + ".AREA", area).set(row + ".T", figure);
        return answers.answers();
    }

    private static Answers parts(long convicted, long acquitted) {
        return Sample.clean()
                .set("D4.1.T.N", convicted)
                .set("D5.T.N", acquitted)
                .set("D3.1.T.N", 2)
                .answers();
    }

    private void explain(Version version, String words) {
        explain(version, RULE, words);
    }

    private void explain(Version version, String rule, String words) {
        int position = stored(version.submission(), version.number(), rule).position();
        sample.as(focalPoint, () -> {
            uploads.explain(version.submission(), version.number(), Map.of(position, words));
            return version;
        });
    }

    private StoredFinding stored(SubmissionId id, int version) {
        return stored(id, version, RULE);
    }

    private StoredFinding stored(SubmissionId id, int version, String rule) {
        return sample.as(focalPoint, () -> uploads.findings(id, version)).stream()
                .filter(one -> one.finding().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Explained> said(Version version) {
        return asked(version, focalPoint);
    }

    private Optional<Explained> asked(Version version, User reader) {
        return said(version, RULE, reader);
    }

    private Optional<Explained> said(Version version, String rule, User reader) {
        Found found = of(version);
        int at = found.findings()
                .indexOf(stored(version.submission(), version.number(), rule).finding());
        return sample.as(reader, () -> explanations.of(found)).get(at);
    }

    private Found of(Version version) {
        SubmissionId id = version.submission();
        return sample.as(
                focalPoint,
                () -> new Found(
                        id.round(),
                        id.participant(),
                        questionnaires.of(rounds.get(id.round())),
                        uploads.answers(id, version.number()),
                        uploads.findings(id, version.number()).stream()
                                .map(StoredFinding::finding)
                                .toList()));
    }
}
