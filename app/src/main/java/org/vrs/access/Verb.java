package org.vrs.access;

import static org.vrs.user.Role.ADMINISTRATOR;
import static org.vrs.user.Role.ALTERNATE;
import static org.vrs.user.Role.APPROVER;
import static org.vrs.user.Role.AUDITOR;
import static org.vrs.user.Role.COUNTRY_READER;
import static org.vrs.user.Role.DATA_PROVIDER;
import static org.vrs.user.Role.FOCAL_POINT;
import static org.vrs.user.Role.OBSERVER;
import static org.vrs.user.Role.REVIEWER;
import static org.vrs.user.Role.ROUND_MANAGER;
import static org.vrs.user.Role.SIGN_OFF_AUTHORITY;
import static org.vrs.user.Role.STEERING_GROUP;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;

/**
 * Everything that needs permission, and the roles that have it. {@code docs/reference/access.md} is written from here.
 * Seeing another participant's return is not a verb: it is earned, see {@link MutualSharing}.
 */
public enum Verb {
    LAUNCH_ROUND(anywhere(ROUND_MANAGER)),
    CLOSE_ROUND(anywhere(ROUND_MANAGER)),
    /** The board shows who is late, which is the secretariat's and nobody else's. */
    SEE_ROUND_BOARD(anywhere(ADMINISTRATOR, ROUND_MANAGER, REVIEWER, APPROVER)),
    DOWNLOAD_WORKBOOK(forOwn(FOCAL_POINT, ALTERNATE, DATA_PROVIDER), anywhere(ROUND_MANAGER)),
    /** What is being filled in is the participant's own until it is submitted; the secretariat sees versions. */
    READ_DRAFT(forOwn(FOCAL_POINT, ALTERNATE, DATA_PROVIDER, SIGN_OFF_AUTHORITY, OBSERVER)),
    FILL_DRAFT(forOwn(FOCAL_POINT, ALTERNATE, DATA_PROVIDER)),
    SAVE_VERSION(forOwn(FOCAL_POINT, ALTERNATE)),
    UPLOAD(forOwn(FOCAL_POINT, ALTERNATE)),
    /** Handing the questionnaire out in parts, and choosing between answers that differ. */
    DISTRIBUTE(forOwn(FOCAL_POINT, ALTERNATE)),
    /** Fetching and returning a part; a data provider only those that were handed to him or her. */
    UPLOAD_PART(forOwn(FOCAL_POINT, ALTERNATE, DATA_PROVIDER)),
    EXPLAIN(forOwn(FOCAL_POINT, ALTERNATE)),
    SUBMIT(forOwn(FOCAL_POINT, ALTERNATE)),
    /** In words, or with a corrected figure in a cell that was asked about. */
    ANSWER_QUERIES(forOwn(FOCAL_POINT, ALTERNATE)),
    SIGN_OFF(forOwn(SIGN_OFF_AUTHORITY)),
    /** Only while the sign-off authority has named the person its deputy. */
    SIGN_OFF_AS_DEPUTY(forOwn(FOCAL_POINT, ALTERNATE, DATA_PROVIDER, OBSERVER, COUNTRY_READER)),
    NAME_DEPUTY(forOwn(SIGN_OFF_AUTHORITY)),
    /** Stage, versions and findings: the participant's own, and the secretariat's work with them. */
    SEE_OWN_SUBMISSION(
            forOwn(FOCAL_POINT, ALTERNATE, DATA_PROVIDER, SIGN_OFF_AUTHORITY, OBSERVER, COUNTRY_READER),
            anywhere(ROUND_MANAGER, REVIEWER, APPROVER)),
    REVIEW(forOthers(REVIEWER)),
    /** Who reviews what: never the return of one's own State. */
    ASSIGN_REVIEW(forOthers(ROUND_MANAGER, REVIEWER)),
    APPROVE_ACCEPTANCE(forOthers(APPROVER)),
    /** Lets a return with few figures open access all the same, with a reason. */
    WAIVE_DATA_RATE(forOthers(APPROVER)),
    APPROVE_REPORT(anywhere(APPROVER)),
    SEE_REPORT_DRAFT(anywhere(ROUND_MANAGER, REVIEWER, APPROVER, STEERING_GROUP)),
    /** Running a rule over past returns; who was caught is shown to those only who may read the returns. */
    TRY_RULES(anywhere(ADMINISTRATOR, ROUND_MANAGER)),
    SEE_OUTBOX(anywhere(ADMINISTRATOR, ROUND_MANAGER)),
    SEE_TRANSLATIONS(anywhere(ADMINISTRATOR, ROUND_MANAGER)),
    MANAGE_USERS(anywhere(ADMINISTRATOR)),
    SEE_AUDIT(anywhere(ADMINISTRATOR, AUDITOR)),
    RETRY_STEP(anywhere(ADMINISTRATOR, ROUND_MANAGER));

    /** Whose matters a role may do a verb with. */
    enum Scope {
        /** All matters, also those that concern no participant. */
        ANYWHERE,
        /** Only those of the participant that nominated the user. */
        OWN,
        /** All but those of the State that the user comes from: nobody judges the return of their own State. */
        OTHERS
    }

    /** Roles that have a verb within a scope. */
    record Grant(Scope scope, Set<Role> roles) {

        boolean covers(User user, @Nullable ParticipantCode owner) {
            return user.hasAny(roles)
                    && switch (scope) {
                        case ANYWHERE -> true;
                        case OWN -> owner != null && user.isOf(owner);
                        case OTHERS -> owner != null && !user.isOf(owner);
                    };
        }
    }

    private final List<Grant> grants;

    Verb(Grant... grants) {
        this.grants = List.of(grants);
    }

    List<Grant> grants() {
        return grants;
    }

    /** Pure: may this user do it with what belongs to this participant (null: with what belongs to none)? */
    boolean allows(User user, @Nullable ParticipantCode owner) {
        return user.enabled() && grants.stream().anyMatch(grant -> grant.covers(user, owner));
    }

    private static Grant anywhere(Role... roles) {
        return new Grant(Scope.ANYWHERE, Set.of(roles));
    }

    private static Grant forOwn(Role... roles) {
        return new Grant(Scope.OWN, Set.of(roles));
    }

    private static Grant forOthers(Role... roles) {
        return new Grant(Scope.OTHERS, Set.of(roles));
    }
}
