package org.vrs.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.problem.Problem;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Rounded;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.validation.Finding;
import org.vrs.version.Version;

/** What is found for the reviewer is the reviewer's: it is not among the findings of the return and counts into nothing. */
@VrsTest
class ReviewerFindingsTest {

    @Autowired
    Sample sample;

    @Autowired
    ReviewerFindings findings;

    @Autowired
    Uploads uploads;

    @Autowired
    Triage triage;

    private Version version;

    @BeforeEach
    void a_return_of_round_figures() {
        version = sample.upload(SubmissionId.of(sample.launch(), Sample.KHM), Rounded.answers());
        sample.submit(version);
    }

    private List<Finding> of(User reader) {
        return sample.as(reader, () -> findings.of(version.submission(), version.number()));
    }

    @Test
    void the_reviewer_is_told_and_the_return_does_not_hold_it() {
        assertThat(of(sample.staff(Role.REVIEWER))).extracting(Finding::rule).containsExactly("P11");
        assertThat(sample.as(
                        sample.staff(Role.REVIEWER), () -> uploads.findings(version.submission(), version.number())))
                .isEmpty();
        Triage.Tally tally = sample.as(sample.staff(Role.REVIEWER), () -> triage.tally(version.submission()));
        assertThat(tally).isEqualTo(new Triage.Tally(0, 0, 0, 100, 100));
    }

    @Test
    void nobody_else_is_told() {
        for (Role role : Role.values()) {
            if (role != Role.REVIEWER) {
                User reader = role.isOfParticipant() ? sample.national(Sample.KHM, role) : sample.staff(role);
                assertThatThrownBy(() -> of(reader)).as(role.name()).isInstanceOf(Problem.class);
            }
        }
    }
}
