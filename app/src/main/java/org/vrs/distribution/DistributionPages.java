package org.vrs.distribution;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.admission.PartFiles;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Texts;
import org.vrs.round.Rounds;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Collects what is shown of a questionnaire's parts; whoever may not see the submission gets no further than the first line. */
@Component
class DistributionPages {

    private static final String AGENCIES = "CL_AGENCY";

    private final Distribution distribution;
    private final Submissions submissions;
    private final PartFiles files;
    private final Rounds rounds;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Clock clock;

    DistributionPages(
            Distribution distribution,
            Submissions submissions,
            PartFiles files,
            Rounds rounds,
            Participants participants,
            Users users,
            Access access,
            Clock clock) {
        this.distribution = distribution;
        this.submissions = submissions;
        this.files = files;
        this.rounds = rounds;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    DistributionPage page(SubmissionId id, Locale locale) {
        Submission submission = submissions.get(id);
        Participant participant = participants.get(id.participant());
        Questionnaire form = files.form(id);
        Texts texts = form.texts(locale);
        boolean open = submission.stage() == SubmissionStage.IN_PREPARATION;
        boolean hands = open && access.may(Verb.DISTRIBUTE, id.participant());
        Map<String, String> sections = sections(form, texts, id);
        List<Part> all = distribution.of(id);
        return new DistributionPage(
                id,
                rounds.get(id.round()).title(),
                participant.name(),
                all.stream().map(part -> line(part, sections, texts, hands)).toList(),
                all.stream()
                        .filter(part -> part.withdrawnAt() == null && part.returns() == 0)
                        .count(),
                unassigned(all, sections),
                hands,
                sections,
                agencies(form, texts),
                hands ? providers(id) : Map.of());
    }

    private Map<String, String> sections(Questionnaire form, Texts texts, SubmissionId id) {
        Set<String> offered = files.sections(id);
        Map<String, String> sections = new LinkedHashMap<>();
        form.sections().stream()
                .filter(section -> offered.contains(section.id()))
                .forEach(section -> sections.put(section.id(), texts.section(section)));
        return sections;
    }

    private static List<String> unassigned(List<Part> parts, Map<String, String> sections) {
        Set<String> assigned = parts.stream()
                .filter(part -> part.withdrawnAt() == null)
                .flatMap(part -> part.sections().stream())
                .collect(Collectors.toSet());
        return sections.entrySet().stream()
                .filter(section -> !assigned.contains(section.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> agencies(Questionnaire form, Texts texts) {
        Map<String, String> agencies = new LinkedHashMap<>();
        form.codeList(AGENCIES).codes().forEach(code -> agencies.put(code, texts.code(AGENCIES, code)));
        return agencies;
    }

    private Map<String, String> providers(SubmissionId id) {
        Map<String, String> providers = new LinkedHashMap<>();
        distribution.providers(id).forEach(user -> providers.put(user.id().value(), user.name()));
        return providers;
    }

    private DistributionPage.Line line(Part part, Map<String, String> sections, Texts texts, boolean hands) {
        ZoneId zone = participants.get(part.submission().participant()).zone();
        UserId provider = part.plan().provider();
        boolean mine = part.withdrawnAt() == null && (hands || mine(part));
        return new DistributionPage.Line(
                part,
                texts.code(AGENCIES, part.plan().agency()),
                provider == null ? "" : users.get(provider).name(),
                part.sections().stream()
                        .map(id -> sections.getOrDefault(id, id))
                        .toList(),
                Moment.endOf(part.plan().dueDate(), zone, clock),
                tag(part.state(distribution.today(part.submission()))),
                mine,
                hands && part.withdrawnAt() == null ? withdraw(part) : null);
    }

    private boolean mine(Part part) {
        return access.may(Verb.UPLOAD_PART, part.submission().participant())
                && users.current().map(User::id).filter(part::isOf).isPresent();
    }

    private static Tag tag(Part.State state) {
        return Tag.of(
                "distribution.state." + state,
                switch (state) {
                    case HANDED_OUT -> Tone.ACTIVE;
                    case OVERDUE -> Tone.TROUBLE;
                    case CONFLICTS -> Tone.WAITING;
                    case RETURNED -> Tone.DONE;
                    case WITHDRAWN -> Tone.CLOSED;
                });
    }

    private static @Nullable Confirm withdraw(Part part) {
        return new Confirm(
                Text.of("distribution.withdraw"),
                Text.of("distribution.withdraw.consequence", part.plan().name()),
                Text.of("distribution.withdraw.do"),
                "/submissions/" + part.submission() + "/parts/" + part.number() + "/withdraw",
                Map.of(),
                false);
    }
}
