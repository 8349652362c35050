package org.vrs.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.vrs.access.Access;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.user.Role;

/**
 * Asks the rule of mutual access, under the reader of each participant, who sees whom before and after each acceptance.
 * Each look is a file of its own until the end, so that an interrupted rehearsal neither loses nor doubles one.
 */
final class AccessSheet {

    private static final String HEAD = "step,viewer,owner,visible\n";

    private final Folder folder;
    private final Players players;
    private final Access access;
    private final Backstage backstage;

    AccessSheet(Folder folder, Players players, Access access, Backstage backstage) {
        this.folder = folder;
        this.players = players;
        this.access = access;
        this.backstage = backstage;
    }

    void before(SubmissionId accepted) {
        look(accepted, acceptedOf(accepted.round()).size() + 1, "1-before");
    }

    void after(SubmissionId accepted) {
        look(accepted, acceptedOf(accepted.round()).size(), "2-after");
    }

    /** After an interruption between an acceptance and the look that follows it: nothing was accepted since. */
    void catchUp(RoundId round) {
        List<Submission> accepted = acceptedOf(round);
        if (!accepted.isEmpty()) {
            SubmissionId last = accepted.get(accepted.size() - 1).id();
            if (!folder.looks().contains(folder.look(step(last, accepted.size(), "2-after")))) {
                look(last, accepted.size(), "2-after");
            }
        }
    }

    private List<Submission> acceptedOf(RoundId round) {
        return backstage.submissions(round).stream()
                .filter(submission -> submission.stage() == SubmissionStage.ACCEPTED)
                .sorted(Comparator.comparing(Submission::stageSince).thenComparing(Submission::participant))
                .toList();
    }

    /** Such as {@code 007-KHM-1-before}: the seventh acceptance. Names sort as the steps follow each other. */
    private static String step(SubmissionId accepted, int number, String when) {
        return String.format(Locale.ROOT, "%03d-%s-%s", number, accepted.participant(), when);
    }

    private void look(SubmissionId accepted, int number, String when) {
        String step = step(accepted, number, when);
        RoundId round = accepted.round();
        List<ParticipantCode> all = backstage.submissions(round).stream()
                .map(Submission::participant)
                .sorted()
                .toList();
        StringBuilder rows = new StringBuilder();
        for (ParticipantCode viewer : all) {
            Set<ParticipantCode> visible = players.as(viewer, Role.COUNTRY_READER, () -> access.visible(round.value()));
            for (ParticipantCode owner : all) {
                if (!owner.equals(viewer)) {
                    rows.append(String.join(",", step, viewer.value(), owner.value()))
                            .append(',')
                            .append(visible.contains(owner))
                            .append('\n');
                }
            }
        }
        folder.write(folder.look(step), rows.toString());
    }

    /** Puts the looks together to access.csv. */
    void finish() {
        String rows = folder.looks().stream()
                .flatMap(look -> Folder.lines(look).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        folder.write(folder.access(), HEAD + rows);
    }

    /** Rows in which somebody sees another's return before the own one was accepted: there must be none. */
    List<String> tooEarly() {
        Set<String> contributed = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (var look : folder.looks()) {
            String[] step = look.getFileName().toString().split("-", -1);
            if (step[step.length - 1].startsWith("after")) {
                contributed.add(step[1]);
            }
            Folder.lines(look).stream()
                    .filter(row -> row.endsWith(",true") && !contributed.contains(row.split(",", -1)[1]))
                    .forEach(wrong::add);
        }
        return wrong;
    }
}
