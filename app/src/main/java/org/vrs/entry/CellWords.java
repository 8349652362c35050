package org.vrs.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.draft.Draft;
import org.vrs.entry.Field.Say;
import org.vrs.explanation.Explained;
import org.vrs.explanation.Explanations;
import org.vrs.explanation.Found;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Severity;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/**
 * What the participant says about a warning, right beside its cell in the questionnaire. The words go into the series; the
 * page of the version, which is made later, offers them to be kept with it.
 */
@Component
class CellWords {

    /** Fields are called so, and then by the finding: {@code say.X03@C2.01.T}. */
    static final String NAME = "say.";

    private static final int LONGEST = 2_000;

    private final EntryPages pages;
    private final Explanations explanations;
    private final Access access;
    private final Audit audit;

    CellWords(EntryPages pages, Explanations explanations, Access access, Audit audit) {
        this.pages = pages;
        this.explanations = explanations;
        this.access = access;
        this.audit = audit;
    }

    /** What was said about each warning of a draft, and whether the reader may say something, by the finding's key. */
    Map<String, Say> of(Draft draft, List<Finding> findings, Locale locale) {
        SubmissionId id = draft.submission().id();
        List<Finding> warnings = warnings(findings);
        List<Optional<Explained>> said = explanations.of(found(id, draft.answers(), warnings));
        FindingWords words = new FindingWords(pages.questionnaire(id), locale);
        boolean open = pages.mayFill(draft) && access.may(Verb.EXPLAIN, id.participant());
        Map<String, Say> beside = new HashMap<>();
        for (int i = 0; i < warnings.size(); i++) {
            String key = warnings.get(i).key();
            beside.put(key, Say.of(NAME + key, said.get(i).orElse(null), id.round(), open, words));
        }
        return beside;
    }

    private Found found(SubmissionId id, Answers answers, List<Finding> warnings) {
        return new Found(id.round(), id.participant(), pages.questionnaire(id), answers, warnings);
    }

    private static List<Finding> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.cell() != null)
                .toList();
    }

    /**
     * Keeps what was typed beside warnings that the draft still has, where it differs from what was said.
     *
     * @param sent all fields of the page, others among them
     */
    void save(Draft draft, List<Finding> findings, Map<String, String> sent) {
        SubmissionId id = draft.submission().id();
        access.require(Verb.EXPLAIN, id.participant());
        if (!draft.isOpen()) {
            throw Problem.conflict("workflow.moved-on");
        }
        List<Finding> warnings = warnings(findings);
        Map<String, Say> before = of(draft, findings, Locale.ENGLISH);
        Map<Integer, @Nullable String> words = new HashMap<>();
        for (int i = 0; i < warnings.size(); i++) {
            String key = warnings.get(i).key();
            String typed = sent.get(NAME + key);
            Say stands = before.get(key);
            if (typed != null && stands != null && !typed.strip().equals(stands.words())) {
                words.put(i, checked(typed.strip()));
            }
        }
        explanations.remember(found(id, draft.answers(), warnings), words);
        words.keySet()
                .forEach(index -> audit.record(
                        Verb.EXPLAIN.name(),
                        id.value() + " " + warnings.get(index).key(),
                        Audit.DONE));
    }

    private static @Nullable String checked(String words) {
        if (words.length() > LONGEST) {
            throw Problem.invalid("explanation.too-long", LONGEST);
        }
        return words.isEmpty() ? null : words;
    }
}
