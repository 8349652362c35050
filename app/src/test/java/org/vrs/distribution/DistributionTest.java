package org.vrs.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.outbox.Outbox;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.workbook.WorkbookFiller;
import org.vrs.workflow.WorkClock;

@VrsTest
class DistributionTest {

    private static final CellId GIRLS = CellId.valueOf("B1.1.F.LT18");
    private static final CellId BOYS = CellId.valueOf("B1.1.M.LT18");
    private static final CellId OFFENCES = CellId.valueOf("D1.SOM.N");

    @Autowired
    Distribution distribution;

    @Autowired
    Drafts drafts;

    @Autowired
    Uploads uploads;

    @Autowired
    Outbox outbox;

    @Autowired
    Sample sample;

    @Autowired
    WorkClock clock;

    @TempDir
    Path folder;

    private SubmissionId khm = SubmissionId.valueOf("2000-1.KHM");
    private User focalPoint;
    private User provider;

    @BeforeEach
    void a_round_in_preparation() {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
        provider = sample.national(Sample.KHM, Role.DATA_PROVIDER);
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    private Part handOut(@Nullable UserId to, String... sections) {
        NewPart plan =
                new NewPart("IMM", "Immigration", to, new TreeSet<>(List.of(sections)), LocalDate.of(2026, 4, 1));
        return sample.as(focalPoint, () -> distribution.handOut(khm, plan));
    }

    private byte[] filled(Part part, Object... cells) {
        byte[] workbook = sample.as(focalPoint, () -> distribution.workbook(khm, part.number()));
        return WorkbookFiller.fill(workbook, answers(cells));
    }

    private static Answers answers(Object... cells) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < cells.length; i += 2) {
            Answer answer = cells[i + 1] instanceof Integer number
                    ? Answer.number(number)
                    : Answer.words(String.valueOf(cells[i + 1]));
            answers = answers.with((CellId) cells[i], answer);
        }
        return answers;
    }

    private Distribution.Outcome bring(User by, Part part, byte[] workbook) {
        return sample.as(by, () -> distribution.upload(khm, part.number(), file(workbook), "part.xlsx"));
    }

    private Path file(byte[] workbook) {
        try {
            return Files.write(Files.createTempFile(folder, "part", ".xlsx"), workbook);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Answer draft(CellId cell) {
        return sample.as(focalPoint, () -> drafts.read(khm).answers().cells().get(cell));
    }

    private void type(CellId cell, int value) {
        String seen = CellChange.code(draft(cell));
        sample.as(focalPoint, () -> drafts.save(khm, List.of(new CellChange(cell, seen, Answer.number(value)))));
    }

    @Test
    void parts_handed_out_at_the_same_moment_get_numbers_of_their_own() throws Exception {
        ExecutorService colleagues = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Part> one = () -> {
                    together.await();
                    return handOut(null, "D");
                };
                for (Future<Part> part : colleagues.invokeAll(List.of(one, one))) {
                    part.get();
                }
            }
        } finally {
            colleagues.shutdownNow();
        }
        assertThat(sample.as(focalPoint, () -> distribution.of(khm)))
                .extracting(Part::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void two_agencies_fill_in_their_own_parts_and_the_draft_holds_both() {
        Part immigration = handOut(provider.id(), "B", "C");
        Part police = handOut(null, "D");

        Distribution.Outcome first = bring(provider, immigration, filled(immigration, GIRLS, 3, BOYS, 4));
        Distribution.Outcome second = bring(focalPoint, police, filled(police, OFFENCES, 12));

        assertThat(first.taken()).isEqualTo(2);
        assertThat(second.taken()).isEqualTo(1);
        assertThat(draft(GIRLS)).isEqualTo(Answer.number(3));
        assertThat(draft(OFFENCES)).isEqualTo(Answer.number(12));
        assertThat(sample.as(focalPoint, () -> distribution.of(khm)))
                .extracting(part -> part.state(LocalDate.of(2026, 3, 5)))
                .containsExactly(Part.State.RETURNED, Part.State.RETURNED);
    }

    @Test
    void a_part_holds_its_own_sections_and_no_other_cell_comes_in_by_it() {
        Part police = handOut(null, "D");
        assertThatThrownBy(() -> filled(police, GIRLS, 3)).hasMessageContaining("B1.1.F.LT18");
    }

    @Test
    void a_part_that_is_late_shows_who_is_missing() {
        Part part = handOut(null, "D");
        assertThat(part.state(LocalDate.of(2026, 4, 1))).isEqualTo(Part.State.HANDED_OUT);
        assertThat(part.state(LocalDate.of(2026, 4, 2))).isEqualTo(Part.State.OVERDUE);
    }

    @Test
    void what_the_focal_point_changed_meanwhile_waits_for_a_choice_and_nothing_is_overwritten() {
        Part part = handOut(null, "B");
        byte[] back = filled(part, GIRLS, 3, BOYS, 4);
        type(GIRLS, 9);

        assertThat(bring(focalPoint, part, back).conflicts()).isEqualTo(1);
        assertThat(draft(GIRLS)).isEqualTo(Answer.number(9));
        assertThat(draft(BOYS)).isEqualTo(Answer.number(4));
        assertThat(sample.as(focalPoint, () -> distribution.conflicts(khm, part.number())))
                .containsExactly(Conflict.open(GIRLS, Answer.number(9), Answer.number(3)));

        sample.as(focalPoint, () -> {
            distribution.choose(khm, part.number(), Map.of(GIRLS, Conflict.Choice.PART));
            return part;
        });
        assertThat(draft(GIRLS)).isEqualTo(Answer.number(3));
        assertThat(sample.as(focalPoint, () -> distribution.conflicts(khm, part.number())))
                .isEmpty();
    }

    @Test
    void keeping_the_draft_settles_a_conflict_too() {
        Part part = handOut(null, "B");
        byte[] back = filled(part, GIRLS, 3);
        type(GIRLS, 9);
        bring(focalPoint, part, back);
        sample.as(focalPoint, () -> {
            distribution.choose(khm, part.number(), Map.of(GIRLS, Conflict.Choice.DRAFT));
            return part;
        });
        assertThat(draft(GIRLS)).isEqualTo(Answer.number(9));
        assertThat(sample.as(focalPoint, () -> distribution.get(khm, part.number()))
                        .conflicts())
                .isZero();
    }

    @Test
    void a_part_that_comes_back_again_replaces_what_it_brought() {
        Part part = handOut(null, "B");
        bring(focalPoint, part, filled(part, GIRLS, 3));
        assertThat(bring(focalPoint, part, filled(part, GIRLS, 3)).same()).isEqualTo(1);
    }

    @Test
    void the_provider_gets_a_letter_without_any_figure() {
        Part part = handOut(provider.id(), "B");
        User manager = sample.staff(Role.ROUND_MANAGER);
        assertThat(sample.as(manager, outbox::all)).anySatisfy(mail -> {
            assertThat(mail.recipient()).isEqualTo(provider.email());
            assertThat(mail.subject()).contains("your part of the questionnaire");
        });
        assertThat(part.isOf(provider.id())).isTrue();
    }

    @Test
    void a_provider_has_no_part_of_another() {
        Part part = handOut(null, "B");
        assertThatThrownBy(() -> sample.as(provider, () -> distribution.workbook(khm, part.number())))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> bring(provider, part, filled(part, GIRLS, 3))).isInstanceOf(Problem.class);
        assertThat(draft(GIRLS)).isNull();
    }

    @Test
    void a_provider_hands_nothing_out_and_another_participant_sees_nothing() {
        Part part = handOut(provider.id(), "B");
        NewPart plan = part.plan();
        assertThatThrownBy(() -> sample.as(provider, () -> distribution.handOut(khm, plan)))
                .isInstanceOf(Problem.class);
        User fiji = sample.focalPoint(ParticipantCode.valueOf("FJI"));
        assertThatThrownBy(() -> sample.as(fiji, () -> distribution.of(khm))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> sample.as(fiji, () -> distribution.workbook(khm, part.number())))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> sample.as(fiji, () -> distribution.conflicts(khm, part.number())))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_part_in_the_wrong_place_is_told_apart() {
        Part flows = handOut(null, "B");
        Part again = handOut(null, "B");
        byte[] file = filled(flows, GIRLS, 3);
        assertThatThrownBy(() -> bring(focalPoint, again, file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("upload.wrong-part"));
        assertThatThrownBy(() -> sample.as(focalPoint, () -> uploads.upload(khm, file(file), "part.xlsx")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("upload.wrong-part"));
        byte[] whole = sample.workbook(khm, answers(GIRLS, 3));
        assertThatThrownBy(() -> bring(focalPoint, flows, whole))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("upload.wrong-part"));
    }

    @Test
    void a_withdrawn_part_is_taken_no_more() {
        Part part = handOut(null, "B");
        byte[] file = filled(part, GIRLS, 3);
        sample.as(focalPoint, () -> {
            distribution.withdraw(khm, part.number());
            return part;
        });
        assertThatThrownBy(() -> bring(focalPoint, part, file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("part.withdrawn"));
    }

    @Test
    void a_plan_with_a_mistake_is_refused_with_the_reason() {
        for (Map.Entry<String, NewPart> wrong : Map.of(
                        "part.sections", new NewPart("IMM", "Police", null, new TreeSet<>(), LocalDate.of(2026, 4, 1)),
                        "part.name",
                                new NewPart("IMM", " ", null, new TreeSet<>(Set.of("B")), LocalDate.of(2026, 4, 1)),
                        "part.due",
                                new NewPart(
                                        "IMM", "Police", null, new TreeSet<>(Set.of("B")), LocalDate.of(2026, 1, 1)))
                .entrySet()) {
            assertThatThrownBy(() -> sample.as(focalPoint, () -> distribution.handOut(khm, wrong.getValue())))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(wrong.getKey()));
        }
    }
}
