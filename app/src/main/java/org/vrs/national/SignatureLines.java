package org.vrs.national;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.participant.Participants;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Tone;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Says in words what became of each signature under a return. */
@Component
class SignatureLines {

    private final SignOffs signOffs;
    private final Participants participants;
    private final Users users;
    private final Clock clock;

    SignatureLines(SignOffs signOffs, Participants participants, Users users, Clock clock) {
        this.signOffs = signOffs;
        this.participants = participants;
        this.users = users;
        this.clock = clock;
    }

    /** All signatures, newest first. */
    List<SignatureLine> of(SubmissionId id) {
        ZoneId zone = participants.get(id.participant()).zone();
        List<SignatureLine> lines = new ArrayList<>();
        boolean newest = true;
        for (SignOff signature : signOffs.of(id)) {
            if (signature.released()) {
                lines.add(line(signature, newest, zone));
                newest = false;
            }
        }
        return lines;
    }

    private SignatureLine line(SignOff signature, boolean newest, ZoneId zone) {
        String behalf = signature.onBehalfOf();
        return new SignatureLine(
                signature.version(),
                tag(signature, newest),
                name(signature.by()),
                behalf == null ? "" : name(behalf),
                Moment.of(signature.at(), zone, clock),
                signature.contentSha256(),
                end(signature, zone));
    }

    private static Tag tag(SignOff signature, boolean newest) {
        SignOff.End end = signature.end();
        if (end == null) {
            return newest
                    ? Tag.of("national.signature.stands", Tone.DONE)
                    : Tag.of("national.signature.replaced", Tone.QUIET);
        }
        return Tag.of("national.signature." + end.how(), Tone.TROUBLE);
    }

    private SignatureLine.@Nullable End end(SignOff signature, ZoneId zone) {
        SignOff.End end = signature.end();
        return end == null
                ? null
                : new SignatureLine.End(
                        "national.signature." + end.how() + ".by",
                        name(end.by()),
                        Moment.of(end.at(), zone, clock),
                        end.reason(),
                        end.cells().size());
    }

    private String name(String userId) {
        return users.get(UserId.valueOf(userId)).name();
    }
}
