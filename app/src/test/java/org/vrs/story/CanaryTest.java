package org.vrs.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrs.clarification.Queries;
import org.vrs.clarification.QueryAnswers;
import org.vrs.clarification.QueryThreads;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.questionnaire.Answers;
import org.vrs.review.OpenPoint;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;

/**
 * Plants a number of its own in every participant's figures, walks through every address of the program as somebody who
 * has not earned it, and looks for the numbers of the others: in pages, files, mails and errors alike.
 */
@VrsTest
class CanaryTest {

    private static final List<Role> NATIONAL = List.of(
            Role.FOCAL_POINT,
            Role.DATA_PROVIDER,
            Role.SIGN_OFF_AUTHORITY,
            Role.OBSERVER,
            Role.COUNTRY_READER,
            Role.SENIOR_OFFICIAL);

    @Autowired
    Sample sample;

    @Autowired
    MockMvc web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Walk walk;

    @Autowired
    Outbox outbox;

    @Autowired
    Queries queries;

    @Autowired
    QueryAnswers answers;

    @Autowired
    QueryThreads threads;

    @BeforeEach
    void every_address() {
        walk = new Walk(web, requestMappingHandlerMapping);
    }

    @Test
    void before_acceptance_nobody_of_a_participant_meets_a_figure_of_another() throws Exception {
        RoundId round = sample.launch();
        sample.accepted(SubmissionId.of(round, Sample.KHM), planted(740_021));
        sample.submit(sample.upload(SubmissionId.of(round, Sample.NZL), planted(650_087)));
        sample.upload(SubmissionId.of(round, Sample.FJI), planted(330_049));

        int asked = 0;
        for (Role role : NATIONAL) {
            asked += assertNothingForeign(round, sample.national(Sample.FJI, role), List.of("740021", "650087"));
        }
        assertThat(asked).as("addresses asked").isGreaterThan(300);
        assertMailsHoldNoFigure(List.of("740021", "650087", "330049"));
    }

    @Test
    void after_acceptance_a_contributor_meets_the_accepted_figures_and_no_draft() throws Exception {
        RoundId round = sample.launch();
        sample.accepted(SubmissionId.of(round, Sample.KHM), planted(740_021), "Of these, 870113 were counted twice.");
        sample.submit(sample.upload(SubmissionId.of(round, Sample.NZL), planted(650_087)));
        sample.accepted(SubmissionId.of(round, Sample.FJI), planted(330_049));

        User reader = sample.focalPoint(Sample.FJI);
        for (String page : List.of("/KHM", "/data.xlsx", "/data.csv")) {
            assertThat(Walk.text(walk.ask("/shared/" + round + page, reader)))
                    .as(page)
                    .contains("740021");
        }
        assertNothingForeign(round, reader, List.of("650087", "870113"));
        RoundId next = sample.launch(round);
        sample.upload(SubmissionId.of(next, Sample.FJI), planted(330_049));
        assertNothingForeign(next, reader, List.of("650087", "870113"));
        for (String page : List.of("/FJI", "/data.xlsx", "/data.csv")) {
            assertThat(Walk.text(walk.ask("/shared/" + round + page, sample.focalPoint(Sample.NZL))))
                    .as(page)
                    .doesNotContain("330049", "740021");
        }
    }

    @Test
    void queries_answers_and_reservations_of_another_participant_are_met_by_nobody() throws Exception {
        RoundId round = sample.launch();
        SubmissionId khm = SubmissionId.of(round, Sample.KHM);
        Version version = sample.upload(khm, planted(740_021));
        sample.submit(version);
        sample.release(version);
        User reviewer = sample.staff(Role.REVIEWER);
        sample.as(reviewer, () -> {
            queries.ask(khm, "B1.1.T.T", "Is 740,021 right?", "");
            queries.ask(khm, "", "Who knows 650087?", "A telephone call");
            queries.send(khm, 1);
            return khm;
        });
        sample.as(sample.focalPoint(Sample.KHM), () -> {
            threads.of(khm)
                    .forEach(query ->
                            answers.save(khm, Map.of(query.id(), "740021, as Quokkaville counted, not 650087.")));
            return answers.send(khm);
        });
        List<String> foreign = List.of("740021", "650087", "Who knows", "Quokkaville");
        sample.upload(SubmissionId.of(round, Sample.FJI), planted(330_049));
        for (Role role : NATIONAL) {
            assertNothingForeign(round, sample.national(Sample.FJI, role), foreign);
        }
        assertThat(Walk.text(walk.ask("/submissions/" + khm + "/queries", sample.focalPoint(Sample.KHM))))
                .contains("740021", "Who knows");
        assertMailsHoldNoFigure(List.of("740021", "650087"));
    }

    @Test
    void a_reservation_is_met_where_its_figures_are_and_by_nobody_who_has_not_earned_them() throws Exception {
        RoundId round = sample.launch();
        OpenPoint point = new OpenPoint("B1.1", "Quokkaville is not covered.");
        sample.accepted(SubmissionId.of(round, Sample.KHM), planted(740_021), List.of(point));
        sample.upload(SubmissionId.of(round, Sample.NZL), planted(650_087));
        for (Role role : NATIONAL) {
            assertNothingForeign(round, sample.national(Sample.NZL, role), List.of("740021", "Quokkaville"));
        }
        sample.accepted(SubmissionId.of(round, Sample.FJI), planted(330_049));
        for (String page : List.of("/KHM", "/data.xlsx", "/data.csv")) {
            assertThat(Walk.text(walk.ask("/shared/" + round + page, sample.focalPoint(Sample.FJI))))
                    .as(page)
                    .contains("Quokkaville");
        }
        List<OutboxMessage> told = sample.as(sample.staff(Role.ROUND_MANAGER), outbox::all).stream()
                .filter(message -> message.text().contains("Quokkaville"))
                .toList();
        assertThat(told).isNotEmpty().allMatch(message -> message.concerning().equals(round + ".KHM"));
    }

    @Test
    void without_an_account_there_is_nothing_but_the_door() throws Exception {
        RoundId round = sample.launch();
        sample.accepted(SubmissionId.of(round, Sample.KHM), planted(740_021));
        for (String address : walk.addresses(round)) {
            MockHttpServletResponse answer =
                    web.perform(get(address)).andReturn().getResponse();
            assertThat(Walk.text(answer)).as(address).doesNotContain("740021");
        }
    }

    private static Answers planted(long number) {
        return Sample.clean().entries(number).answers();
    }

    private int assertNothingForeign(RoundId round, User reader, List<String> foreign) throws Exception {
        List<String> found = new ArrayList<>();
        Set<String> addresses = walk.addresses(round);
        for (String address : addresses) {
            MockHttpServletResponse answer = walk.ask(address, reader);
            String text = Walk.text(answer);
            foreign.stream().filter(text::contains).forEach(number -> found.add(address + " shows " + number));
            assertThat(answer.getStatus()).as(address).isLessThan(500);
        }
        assertThat(found).isEmpty();
        return addresses.size();
    }

    private void assertMailsHoldNoFigure(List<String> numbers) {
        List<String> mails = sample.as(
                sample.staff(Role.ROUND_MANAGER),
                () -> outbox.all().stream()
                        .map(message -> message.subject() + message.text() + message.html())
                        .toList());
        assertThat(mails).isNotEmpty();
        numbers.forEach(number -> assertThat(mails).noneMatch(mail -> mail.contains(number)));
    }
}
