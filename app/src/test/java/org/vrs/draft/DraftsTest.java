package org.vrs.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.finding.StoredFinding;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Offer;
import org.vrs.upload.Offers;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;
import org.vrs.version.Version.Origin;
import org.vrs.workflow.WorkClock;

@VrsTest
class DraftsTest {

    private static final CellId TOTAL = CellId.valueOf("B1.1.T.T");
    private static final CellId WOMEN = CellId.valueOf("B1.1.F.T");

    @Autowired
    Sample sample;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    Uploads uploads;

    @Autowired
    Submissions submissions;

    @Autowired
    WorkClock clock;

    @TempDir
    Path folder;

    private SubmissionId khm;
    private User focalPoint;
    private User provider;

    @BeforeEach
    void round() {
        RoundId round = sample.launch();
        khm = SubmissionId.of(round, Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
        provider = sample.national(Sample.KHM, Role.DATA_PROVIDER);
    }

    @Test
    void a_new_draft_holds_what_nobody_types_and_is_no_version_yet() {
        Draft draft = read();

        assertThat(draft.answers().text("X1.AREA")).isEqualTo("KHM");
        assertThat(draft.answers().cells().keySet())
                .noneMatch(cell -> cell.value().startsWith("B"));
        assertThat(draft.isSaved()).isFalse();
    }

    @Test
    void what_is_saved_is_read_with_who_and_when_and_can_be_cleared() {
        save(provider, TOTAL, null, Answer.number(12));

        assertThat(read().answers().number(TOTAL))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("12"));
        assertThat(read().touch(TOTAL)).hasValueSatisfying(touch -> {
            assertThat(touch.by()).isEqualTo(provider.id().value());
            assertThat(touch.at()).isEqualTo(clock.instant());
        });

        save(focalPoint, TOTAL, Answer.number(12), Answer.missing(Marker.NAV));
        assertThat(read().answers().text("B1.1.T.T")).isEqualTo("NAV");
        save(focalPoint, TOTAL, Answer.missing(Marker.NAV), null);
        assertThat(read().answers().get(TOTAL)).isEmpty();
    }

    @Test
    void a_cell_that_somebody_else_changed_meanwhile_comes_back_with_both_answers() {
        save(provider, TOTAL, null, Answer.number(12));

        Saving saving = sample.as(
                focalPoint,
                () -> drafts.save(
                        khm,
                        List.of(
                                new CellChange(TOTAL, CellChange.code(null), Answer.number(13)),
                                new CellChange(WOMEN, CellChange.code(null), Answer.number(5)))));

        assertThat(saving.conflicts()).hasSize(1);
        Saving.Conflict conflict = saving.conflicts().get(0);
        assertThat(conflict.stored()).isEqualTo(Answer.number(12));
        assertThat(conflict.typed()).isEqualTo(Answer.number(13));
        assertThat(conflict.touch().orElseThrow().by()).isEqualTo(provider.id().value());
        assertThat(read().answers().text("B1.1.T.T")).isEqualTo("12");
        assertThat(read().answers().text("B1.1.F.T")).isEqualTo("5");
    }

    @Test
    void the_same_answer_from_two_people_is_no_conflict() {
        save(provider, TOTAL, null, Answer.number(12));

        assertThat(save(focalPoint, TOTAL, null, Answer.number(12)).conflicts()).isEmpty();
        assertThat(read().touch(TOTAL).orElseThrow().by())
                .isEqualTo(provider.id().value());
    }

    @Test
    void people_in_different_cells_at_the_same_time_lose_nothing() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Saving>> savings = new ArrayList<>();
        for (String month : List.of("M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08")) {
            Callable<Saving> one = () -> save(provider, CellId.valueOf("B1.4." + month + ".N"), null, Answer.number(1));
            savings.add(people.submit(one));
        }
        for (Future<Saving> saving : savings) {
            assertThat(saving.get().conflicts()).isEmpty();
        }
        people.shutdown();
        assertThat(read().answers().rows("B1.4")).hasSize(8);
    }

    @Test
    void only_cells_that_are_to_be_filled_in_are_saved() {
        refused(404, () -> save(focalPoint, CellId.valueOf("B1.1.T.NONE"), null, Answer.number(1)));
        refused(404, () -> save(focalPoint, CellId.valueOf("X1.AREA"), Answer.code("KHM"), Answer.code("FJI")));
        refused(422, () -> save(focalPoint, CellId.valueOf("X7.REASON"), null, Answer.words("x".repeat(8_001))));
    }

    @Test
    void who_prepares_the_return_writes_and_who_releases_it_reads() {
        User observer = sample.national(Sample.KHM, Role.OBSERVER);
        User authority = sample.signOffAuthority(Sample.KHM);
        User neighbour = sample.focalPoint(Sample.FJI);
        User reviewer = sample.staff(Role.REVIEWER);

        for (User reader : List.of(focalPoint, provider, observer, authority)) {
            assertThat(sample.as(reader, () -> drafts.read(khm)).answers().cells())
                    .isNotEmpty();
        }
        for (User stranger : List.of(neighbour, reviewer)) {
            refused(403, () -> sample.as(stranger, () -> drafts.read(khm)));
            refused(403, () -> sample.as(stranger, () -> drafts.findings(khm, Answers.NONE)));
        }
        for (User reader : List.of(observer, authority, neighbour, reviewer)) {
            refused(403, () -> save(reader, TOTAL, null, Answer.number(1)));
        }
        refused(403, () -> sample.as(provider, () -> drafts.freeze(khm)));
        refused(403, () -> sample.as(provider, () -> drafts.takeBack(khm, 1)));
    }

    @Test
    void an_upload_becomes_the_draft_and_the_draft_is_what_is_submitted() {
        save(provider, TOTAL, null, Answer.number(99));
        Version version = sample.upload(khm, Sample.clean().answers());

        assertThat(read().answers().sha256()).isEqualTo(version.answersSha256());
        assertThat(read().isSaved()).isTrue();

        save(provider, TOTAL, Answer.number(0), Answer.number(1));
        assertThat(read().unsaved()).containsExactly(TOTAL);
        refused(409, () -> sample.submit(version));

        save(provider, TOTAL, Answer.number(1), Answer.number(0));
        assertThat(sample.submit(version)).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }

    @Test
    void a_frozen_draft_is_a_version_with_all_that_an_upload_has() {
        Answers clean = Sample.clean().answers();
        Version uploaded = sample.upload(khm, clean);
        fillIn(SubmissionId.of(khm.round(), Sample.FJI), sample.focalPoint(Sample.FJI), clean);
        SubmissionId fji = SubmissionId.of(khm.round(), Sample.FJI);
        Version frozen = sample.as(sample.focalPoint(Sample.FJI), () -> drafts.freeze(fji));

        assertThat(frozen.origin()).isEqualTo(Origin.FORM);
        assertThat(uploaded.origin()).isEqualTo(Origin.UPLOAD);
        assertThat(frozen.receipt()).endsWith("FJI-001");
        assertThat(frozen.counts()).isEqualTo(uploaded.counts());
        assertThat(frozen.answeredPercent()).isEqualTo(uploaded.answeredPercent());
        User reader = sample.focalPoint(Sample.FJI);
        assertThat(sample.as(reader, () -> drafts.read(fji)).isSaved()).isTrue();
        assertThat(sample.as(reader, () -> uploads.file(fji, 1))).startsWith('P', 'K');
        refused(409, () -> sample.as(reader, () -> drafts.freeze(fji)));
        assertThat(sample.submit(frozen)).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }

    @Test
    void what_is_not_understood_is_kept_and_found_in_the_frozen_version_too() {
        save(provider, TOTAL, null, Answer.words("about 30"));

        Version version = sample.as(focalPoint, () -> drafts.freeze(khm));

        assertThat(sample.as(focalPoint, () -> uploads.answers(khm, 1)).text("B1.1.T.T"))
                .isEqualTo("about 30");
        assertThat(sample.as(focalPoint, () -> uploads.findings(khm, version.number())))
                .filteredOn(found -> TOTAL.equals(found.finding().cell()))
                .extracting(
                        found -> found.finding().rule() + " " + found.place().substring(0, 8))
                .contains("V03 B_FLOWS!");
        assertThat(sample.as(focalPoint, () -> uploads.findings(khm, version.number())))
                .filteredOn(found -> found.finding().rule().equals("V03"))
                .allSatisfy(found -> {
                    assertThat(found.finding().evidence().ruleVersion()).matches("[0-9a-f]{64}");
                    assertThat(found.finding().evidence().seen()).containsEntry("B1.1.T.T", "about 30");
                });
    }

    @Test
    void an_explanation_holds_for_the_version_that_is_frozen_next() {
        sample.upload(khm, Sample.withWarning().answers());
        int position =
                sample.as(focalPoint, () -> uploads.findings(khm, 1)).get(0).position();
        sample.as(focalPoint, () -> {
            uploads.explain(khm, 1, position, "A sample of offices.");
            return null;
        });
        save(focalPoint, CellId.valueOf("X4.PHONE"), Answer.words("+855 12 000 000"), Answer.words("+855 12 000 001"));

        sample.as(focalPoint, () -> drafts.freeze(khm));

        assertThat(sample.as(focalPoint, () -> uploads.findings(khm, 2)))
                .extracting(StoredFinding::explanation)
                .containsExactly("A sample of offices.");
    }

    @Test
    void an_offered_upload_changes_nothing_until_it_is_taken() throws IOException {
        save(provider, TOTAL, null, Answer.number(99));
        long number = offer(Sample.clean().entries(40).answers());
        Offer offer = sample.as(focalPoint, () -> offers.get(khm, number));

        assertThat(offer.draft().answers().text("B1.1.T.T")).isEqualTo("99");
        assertThat(offer.answers().text("B1.1.T.T")).isEqualTo("40");
        assertThat(submissions.status(khm).latestVersion()).isZero();

        save(provider, WOMEN, null, Answer.number(7));
        refused(409, () -> sample.as(focalPoint, () -> offers.take(khm, number, offer.seen())));
        String seen = sample.as(focalPoint, () -> offers.get(khm, number)).seen();
        Version version = sample.as(focalPoint, () -> offers.take(khm, number, seen));

        assertThat(version.number()).isEqualTo(1);
        assertThat(read().answers().text("B1.1.T.T")).isEqualTo("40");
        refused(404, () -> sample.as(focalPoint, () -> offers.get(khm, number)));
    }

    @Test
    void an_offer_is_its_senders_and_waits_for_a_day() throws IOException {
        long first = offer(Sample.clean().answers());
        long second = offer(Sample.withError().answers());
        refused(404, () -> sample.as(focalPoint, () -> offers.get(khm, first)));
        refused(404, () -> sample.as(sample.national(Sample.KHM, Role.ALTERNATE), () -> offers.get(khm, second)));
        refused(403, () -> sample.as(provider, () -> offers.get(khm, second)));
        refused(
                404,
                () -> sample.as(
                        sample.focalPoint(Sample.FJI),
                        () -> offers.get(SubmissionId.of(khm.round(), Sample.FJI), second)));

        clock.holdAt(Sample.NOW.plus(Duration.ofHours(24)));
        refused(404, () -> sample.as(focalPoint, () -> offers.get(khm, second)));

        long third = offer(Sample.clean().answers());
        sample.as(focalPoint, () -> {
            offers.discard(khm, third);
            return null;
        });
        refused(404, () -> sample.as(focalPoint, () -> offers.get(khm, third)));
        assertThat(submissions.status(khm).latestVersion()).isZero();
    }

    @Test
    void a_taken_upload_is_taken_back_but_for_what_was_changed_since() {
        save(provider, TOTAL, null, Answer.number(99));
        save(provider, WOMEN, null, Answer.number(5));
        Answers before = read().answers();
        sample.upload(khm, Sample.clean().answers());
        save(provider, WOMEN, Answer.number(0), Answer.number(6));

        List<CellId> left = sample.as(focalPoint, () -> drafts.takeBack(khm, 1));

        assertThat(left).containsExactly(WOMEN);
        assertThat(read().answers()).isEqualTo(before.with(WOMEN, Answer.number(6)));
        assertThat(sample.as(focalPoint, () -> uploads.version(khm, 1)).takenBackAt())
                .isEqualTo(clock.instant());
        assertThat(submissions.status(khm).latestVersion()).isEqualTo(1);
        refused(409, () -> sample.as(focalPoint, () -> drafts.takeBack(khm, 1)));
        refused(409, () -> sample.as(focalPoint, () -> drafts.submit(khm, 1)));

        Version next = sample.as(focalPoint, () -> drafts.freeze(khm));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.answersSha256()).isEqualTo(read().answers().sha256());
    }

    @Test
    void outside_of_preparation_nothing_is_written_and_the_draft_can_still_be_read() throws IOException {
        Version version = sample.upload(khm, Sample.clean().answers());
        long number = offer(Sample.withError().answers());
        Offer offer = sample.as(focalPoint, () -> offers.get(khm, number));
        sample.submit(version);

        refused(409, () -> save(provider, TOTAL, Answer.number(0), Answer.number(1)));
        refused(409, () -> sample.as(focalPoint, () -> drafts.takeBack(khm, 1)));
        refused(409, () -> sample.as(focalPoint, () -> drafts.freeze(khm)));
        refused(409, () -> sample.as(focalPoint, () -> offers.take(khm, number, offer.seen())));
        refused(409, () -> offer(Sample.clean().answers()));
        assertThat(read().isSaved()).isTrue();
    }

    private Draft read() {
        return sample.as(focalPoint, () -> drafts.read(khm));
    }

    private Saving save(User by, CellId cell, @Nullable Answer seen, @Nullable Answer now) {
        CellChange change = new CellChange(cell, CellChange.code(seen), now);
        return sample.as(by, () -> drafts.save(khm, List.of(change)));
    }

    private void fillIn(SubmissionId id, User by, Answers answers) {
        List<CellChange> changes = answers.cells().entrySet().stream()
                .map(cell -> new CellChange(cell.getKey(), "", cell.getValue()))
                .toList();
        assertThat(sample.as(by, () -> drafts.save(id, changes)).conflicts()).isEmpty();
    }

    private long offer(Answers answers) throws IOException {
        Path file = Files.write(folder.resolve("offered.xlsx"), sample.workbook(khm, answers));
        return sample.as(focalPoint, () -> offers.offer(khm, file, "C:\\work\\offered.xlsx"));
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
