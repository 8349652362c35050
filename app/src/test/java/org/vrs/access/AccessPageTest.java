package org.vrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vrs.access.Verb.Scope;
import org.vrs.user.Role;

/**
 * Writes the reference page on access from the code that decides, so that the two cannot differ. After a change of the
 * rule run this test with {@code -Dvrs.write-docs=true} and commit the page with the change.
 */
class AccessPageTest {

    private static final Path PAGE = Path.of("../docs/reference/access.md");

    @Test
    void the_reference_page_says_what_the_code_decides() throws IOException {
        String page = page();
        if (Boolean.getBoolean("vrs.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("stale: run AccessPageTest with -Dvrs.write-docs=true")
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # Who may do and see what

                Written by `AccessPageTest` from `Verb`, `MutualSharing` and the examples that test them. Do not edit.

                ## What each role may do

                Own: for the participant that nominated the user. Others: for every participant but the State that the
                user comes from. An ended account may do nothing. A refusal leaves a row in the trail.

                | Verb | Own | Others | Anywhere |
                |---|---|---|---|
                """
                + verbs()
                + """

                ## Who sees a national return

                Contribute to see: a participant whose own return of a round is accepted sees the accepted returns of
                that round, section by section, as far as both sides share the section. The names in the last column
                are those in the trail.

                """
                + "Read all returns, each reading in the trail: " + roles(MutualSharing.SECRETARIAT_READERS) + ".  \n"
                + "Read the own return: " + roles(MutualSharing.OWN_READERS) + ".  \n"
                + "Read those of others, once earned: " + roles(MutualSharing.OTHERS_READERS) + ".\n\n"
                + "| Situation | Sees the section | Why |\n|---|---|---|\n"
                + SharingExamples.all()
                        .map(example -> "| %s | %s | `%s` |\n"
                                .formatted(
                                        example.situation(), example.sight().allowed() ? "yes" : "no", example.sight()))
                        .collect(Collectors.joining())
                + """

                `vrs.sharing.reciprocity` (%s) and `vrs.sharing.correction-grace` (%d days) are what the participants agree on;
                they hold for all rounds. So does the least data rate, which stands in `workflows/submission-triage.dmn`
                (decision *Least data rate*). The approver waives it for one return, with a reason, and may take the waiver
                back; both are in the trail.

                ## Who gets the regional report

                Once it is published: every role of a participant that was invited to the round, whether it reported or
                not; the secretariat; the Steering Group. Before that: who has the verb `SEE_REPORT_DRAFT`.
                """.formatted(
                                SharingRules.AGREED.reciprocity() ? "on" : "off",
                                SharingRules.AGREED.correctionGrace().toDays());
    }

    private static String verbs() {
        return Arrays.stream(Verb.values())
                .map(verb -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                verb, roles(verb, Scope.OWN), roles(verb, Scope.OTHERS), roles(verb, Scope.ANYWHERE)))
                .collect(Collectors.joining());
    }

    private static String roles(Verb verb, Scope scope) {
        return verb.grants().stream()
                .filter(grant -> grant.scope() == scope)
                .map(grant -> roles(grant.roles()))
                .collect(Collectors.joining());
    }

    private static String roles(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
