package org.vrs.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrs.clarification.Queries;
import org.vrs.outbox.Outbox;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Rounded;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;

/**
 * What rules find by comparing returns stays with the reviewer: with a number of its own in every cell of every other return,
 * and a return that differs from them wherever such a rule looks, nobody of its side meets any of the numbers.
 */
@VrsTest
class MirrorCanaryTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{7}(?![0-9A-Za-z])");
    /** The value of findings for the reviewer that stand in the database. */
    private static final String STORED = "7654321";

    private static final String NEUTRAL = "Please confirm the figures in B6 about Cambodia.";

    @Autowired
    Sample sample;

    @Autowired
    MockMvc web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Queries queries;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient sql;

    private final Set<String> foreign = new TreeSet<>();
    private RoundId round;
    private SubmissionId fji;
    private Walk walk;

    @BeforeEach
    void a_return_that_differs_from_planted_ones() {
        walk = new Walk(web, requestMappingHandlerMapping);
        round = sample.launch();
        fji = SubmissionId.of(round, Sample.FJI);
        PlantedReturn planted = new PlantedReturn(questionnaires.get(Questionnaires.CURRENT), sql);
        Version khm = sample.accepted(SubmissionId.of(round, Sample.KHM), PlantedReturn.mirroring("FJI"));
        foreign.addAll(planted.plant(khm, 7_400_001));
        Version nzl = sample.upload(SubmissionId.of(round, Sample.NZL), PlantedReturn.mirroring("FJI"));
        sample.submit(nzl);
        foreign.addAll(planted.plant(nzl, 6_500_001));
        Version version = sample.upload(fji, PlantedReturn.mirrored("KHM"));
        sample.submit(version);
        sample.release(version);
    }

    @Test
    void the_reviewer_meets_the_others_figures_and_a_neutral_question() throws Exception {
        String page = Walk.text(walk.ask("/reviews/" + fji + "/across", sample.staff(Role.REVIEWER)));

        assertThat(page).contains(NEUTRAL, "B6.01.T (N01)", "(N02)", "E1.01.PERSONS", "F1.01.TYPICAL");
        assertThat(met(page)).hasSize(3);
        List<String> questions = Pattern.compile("Please confirm[^<]*")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(questions)
                .hasSize(3)
                .allSatisfy(question ->
                        assertThat(question.replaceAll("B6|E1|F1|&#39;", "")).doesNotContainPattern("[0-9]"));
    }

    @Test
    void nobody_of_the_reviewed_side_meets_any_of_them_before_and_after_a_query() throws Exception {
        assertNothingForeign();
        User reviewer = sample.staff(Role.REVIEWER);
        String figure = foreign.iterator().next();
        sample.as(reviewer, () -> {
            assertThatThrownBy(() -> queries.ask(fji, "B6.01.T", "Others say " + figure + ".", ""))
                    .isInstanceOf(Problem.class);
            queries.ask(fji, "B6.01.T", NEUTRAL, "");
            queries.send(fji, 1);
            return fji;
        });
        assertThat(Walk.text(walk.ask("/submissions/" + fji + "/queries", sample.focalPoint(Sample.FJI))))
                .contains(NEUTRAL);
        assertNothingForeign();
        List<String> mails = sample.as(
                sample.staff(Role.ROUND_MANAGER),
                () -> outbox.all().stream()
                        .map(message -> message.subject() + message.text() + message.html())
                        .toList());
        assertThat(mails).isNotEmpty().allSatisfy(mail -> assertThat(met(mail)).isEmpty());
    }

    @Test
    void what_the_rules_for_the_reviewer_say_is_met_by_nobody_else() throws Exception {
        RoundId next = sample.launch(round);
        sample.submit(sample.upload(SubmissionId.of(next, Sample.FJI), Rounded.answers()));
        String across = "/reviews/" + SubmissionId.of(next, Sample.FJI) + "/across";
        assertThat(Walk.text(walk.ask(across, sample.staff(Role.REVIEWER)))).contains("are multiples of 10.");
        List<String> words = new ArrayList<>(List.of("are multiples of 10."));
        Questionnaire form = questionnaires.get(Questionnaires.CURRENT);
        form.rules().stream()
                .filter(Rule::isForReviewerOnly)
                .forEach(rule -> List.of("message", "remedy", "help")
                        .forEach(part -> words.add(form.texts(Locale.ENGLISH).get("rule." + rule.id() + "." + part))));
        List<String> rules = form.rules().stream()
                .filter(Rule::isForReviewerOnly)
                .map(Rule::id)
                .toList();
        assertThat(rules).contains("P11", "N01", "N02", "N03");
        rules.forEach(rule -> store(SubmissionId.of(next, Sample.FJI), rule, 900 + rules.indexOf(rule)));
        words.add(STORED);
        for (Role role : List.of(Role.FOCAL_POINT, Role.SIGN_OFF_AUTHORITY)) {
            for (String address : walk.addresses(next)) {
                assertThat(Walk.text(walk.ask(address, sample.national(Sample.FJI, role))))
                        .as(address)
                        .doesNotContain(words);
            }
        }
    }

    /** As an earlier program did, whose rule ran with the return. */
    private void store(SubmissionId id, String rule, int position) {
        sql.sql("""
                        insert into finding (submission_id, version, position_no, rule_id, severity, cell, sheet_cell,
                            found_value, allowed_value, details)
                        values (:id, 1, :position, :rule, 'WARNING', 'B1.1.T.T', 'B_FLOWS!D9', :found, '', '[]')
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("rule", rule)
                .param("found", STORED)
                .update();
    }

    private void assertNothingForeign() throws Exception {
        int asked = 0;
        for (Role role : List.of(Role.FOCAL_POINT, Role.DATA_PROVIDER, Role.SIGN_OFF_AUTHORITY, Role.SENIOR_OFFICIAL)) {
            User reader = sample.national(Sample.FJI, role);
            for (String address : walk.addresses(round)) {
                MockHttpServletResponse answer = walk.ask(address, reader);
                assertThat(met(Walk.text(answer))).as(address).isEmpty();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(300);
    }

    /** The planted numbers in a text. */
    private Set<String> met(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(foreign::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
