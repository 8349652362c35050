package org.vrs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;

@VrsTest
class SampleTest {

    @Autowired
    Sample sample;

    @Autowired
    Submissions submissions;

    @Test
    void a_return_walks_from_launch_to_acceptance_and_the_others_stay_where_they_are() {
        RoundId round = sample.launch();
        SubmissionId khm = SubmissionId.of(round, Sample.KHM);
        sample.accepted(khm, Sample.clean().answers());

        assertThat(submissions.status(khm).stage()).isEqualTo(SubmissionStage.ACCEPTED);
        assertThat(submissions.status(SubmissionId.of(round, Sample.FJI)).stage())
                .isEqualTo(SubmissionStage.IN_PREPARATION);
    }

    @Test
    void what_blocks_goes_back_to_preparation() {
        SubmissionId khm = SubmissionId.of(sample.launch(), Sample.KHM);

        assertThat(sample.submit(sample.upload(khm, Sample.withError().answers())))
                .isEqualTo(SubmissionStage.IN_PREPARATION);
        assertThat(sample.submit(sample.upload(khm, Sample.withWarning().answers())))
                .isEqualTo(SubmissionStage.IN_PREPARATION);
        assertThat(sample.submit(sample.upload(khm, Sample.clean().answers())))
                .isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }
}
