package org.vrs.access;

import static org.vrs.access.MutualSharingTest.World.AUS;
import static org.vrs.access.MutualSharingTest.World.FJI;
import static org.vrs.access.MutualSharingTest.World.NFK;
import static org.vrs.access.MutualSharingTest.World.NOW;
import static org.vrs.access.MutualSharingTest.World.PIDC;
import static org.vrs.access.MutualSharingTest.World.ended;
import static org.vrs.access.MutualSharingTest.World.focalPoint;
import static org.vrs.access.MutualSharingTest.World.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vrs.access.MutualSharingTest.World;
import org.vrs.access.Standing.State;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;

/** The table of the rule as people read it: the tests decide each line, and the reference page is written from it. */
final class SharingExamples {

    private SharingExamples() {}

    /** A reader, a round and somebody's section, with the answer that was agreed. */
    record Example(
            String situation,
            User user,
            MutualSharing.Round round,
            ParticipantCode owner,
            String section,
            Sight sight) {

        @Override
        public String toString() {
            return situation;
        }
    }

    static Stream<Example> all() {
        return Stream.of(contributing(), notContributing(), sections(), others())
                .flatMap(List::stream);
    }

    private static List<Example> contributing() {
        User fiji = focalPoint(FJI);
        return List.of(
                line("own return accepted, the other too", fiji, both(), Sight.EARNED),
                line(
                        "own return accepted, the other submitted, under review or not reported",
                        fiji,
                        new World().accepted(FJI).in(AUS, State.INVITED),
                        Sight.NOT_ACCEPTED),
                line("own return accepted, the other not invited", fiji, new World().accepted(FJI), Sight.NOT_ACCEPTED),
                line(
                        "own nil return accepted, whatever its data rate",
                        fiji,
                        new World().accepted(FJI, 0, true).accepted(AUS),
                        Sight.EARNED),
                line(
                        "own return accepted late, an hour ago",
                        fiji,
                        new World()
                                .in(FJI, State.ACCEPTED, NOW.minus(Duration.ofHours(1)))
                                .accepted(AUS),
                        Sight.EARNED),
                line(
                        "own return accepted with a data rate below the least",
                        fiji,
                        new World().accepted(FJI, 49, false).accepted(AUS),
                        Sight.DATA_RATE),
                line(
                        "the same, waived by the approver with a reason",
                        fiji,
                        new World().waived(FJI, 0).accepted(AUS),
                        Sight.EARNED),
                line(
                        "own accepted return open for correction, day 30",
                        fiji,
                        new World().accepted(AUS).in(FJI, State.REOPENED, NOW.minus(Duration.ofDays(30))),
                        Sight.EARNED),
                line(
                        "own accepted return open for correction, day 31",
                        fiji,
                        new World().accepted(AUS).in(FJI, State.REOPENED, NOW.minus(Duration.ofDays(31))),
                        Sight.SUSPENDED));
    }

    private static List<Example> notContributing() {
        User fiji = focalPoint(FJI);
        return List.of(
                line(
                        "own return submitted, under review or awaiting sign-off",
                        fiji,
                        new World().in(FJI, State.INVITED).accepted(AUS),
                        Sight.NOT_CONTRIBUTED),
                line(
                        "declined or not reported",
                        fiji,
                        new World().in(FJI, State.INVITED).accepted(AUS),
                        Sight.NOT_CONTRIBUTED),
                line(
                        "accepted in an earlier round, not in this one",
                        fiji,
                        new World().accepted(AUS),
                        Sight.NOT_CONTRIBUTED),
                line(
                        "access suspended",
                        fiji,
                        new World().in(FJI, State.SUSPENDED).accepted(AUS),
                        Sight.SUSPENDED),
                line(
                        "the other's access suspended",
                        fiji,
                        new World().accepted(FJI).in(AUS, State.SUSPENDED),
                        Sight.NOT_ACCEPTED),
                line(
                        "withdrawn from the round",
                        fiji,
                        new World().in(FJI, State.WITHDRAWN).accepted(AUS),
                        Sight.WITHDRAWN),
                line(
                        "the other has withdrawn",
                        fiji,
                        new World().accepted(FJI).in(AUS, State.WITHDRAWN),
                        Sight.NOT_ACCEPTED),
                line("account ended", ended(FJI, Role.FOCAL_POINT), both(), Sight.ACCOUNT_ENDED));
    }

    private static List<Example> sections() {
        User fiji = focalPoint(FJI);
        return List.of(
                line(
                        "the other shares the section in aggregates only",
                        fiji,
                        new World().accepted(FJI).accepted(AUS, Map.of("F", Sharing.AGG)),
                        Sight.OWNER_RESTRICTS),
                line(
                        "the other shares the section with the secretariat only",
                        fiji,
                        new World().accepted(FJI).accepted(AUS, Map.of("F", Sharing.SEC)),
                        Sight.OWNER_RESTRICTS),
                line(
                        "the other restricts another section",
                        fiji,
                        new World().accepted(FJI).accepted(AUS, Map.of("E", Sharing.SEC)),
                        Sight.EARNED),
                line(
                        "own section in aggregates only: loses the same section of others",
                        fiji,
                        new World().accepted(AUS).accepted(FJI, Map.of("F", Sharing.AGG)),
                        Sight.OWN_RESTRICTS),
                line(
                        "own section with the secretariat only: loses the same section of others",
                        fiji,
                        new World().accepted(AUS).accepted(FJI, Map.of("F", Sharing.SEC)),
                        Sight.OWN_RESTRICTS),
                line(
                        "own restriction on another section",
                        fiji,
                        new World().accepted(AUS).accepted(FJI, Map.of("E", Sharing.AGG)),
                        Sight.EARNED));
    }

    private static List<Example> others() {
        var stateOnly = new World().accepted(AUS).in(NFK, State.INVITED).accepted(FJI);
        var territoryOnly = new World().in(AUS, State.INVITED).accepted(NFK).accepted(FJI);
        return List.of(
                new Example(
                        "a territory, where only its State has contributed",
                        focalPoint(NFK),
                        stateOnly.round(),
                        FJI,
                        "F",
                        Sight.NOT_CONTRIBUTED),
                new Example(
                        "a State, where only its territory has contributed",
                        focalPoint(AUS),
                        territoryOnly.round(),
                        FJI,
                        "F",
                        Sight.NOT_CONTRIBUTED),
                new Example(
                        "a State, and its territory's return in preparation",
                        focalPoint(AUS),
                        stateOnly.round(),
                        NFK,
                        "F",
                        Sight.NOT_ACCEPTED),
                line(
                        "organisation or observer State without a return",
                        focalPoint(PIDC),
                        both(),
                        Sight.NOT_CONTRIBUTED),
                line(
                        "organisation or observer State that has contributed",
                        focalPoint(PIDC),
                        both().accepted(PIDC),
                        Sight.EARNED),
                line("reviewer of the secretariat", user(null, Role.REVIEWER), both(), Sight.SECRETARIAT),
                line(
                        "reviewer of the secretariat, and a return that is not accepted",
                        user(null, Role.REVIEWER),
                        new World().in(AUS, State.INVITED),
                        Sight.SECRETARIAT),
                line("administrator of the program", user(null, Role.ADMINISTRATOR), both(), Sight.NO_PARTICIPANT),
                line("Steering Group", user(null, Role.STEERING_GROUP), both(), Sight.NO_PARTICIPANT),
                line(
                        "Co-Chair or Steering Group member of a participant that has contributed",
                        user(FJI, Role.STEERING_GROUP),
                        both(),
                        Sight.ROLE),
                line("auditor", user(null, Role.AUDITOR), both(), Sight.NO_PARTICIPANT),
                line("data provider of a contributor", user(FJI, Role.DATA_PROVIDER), both(), Sight.ROLE),
                line("observer (Mission, ministry) of a contributor", user(FJI, Role.OBSERVER), both(), Sight.ROLE),
                line("senior official of a contributor", user(FJI, Role.SENIOR_OFFICIAL), both(), Sight.ROLE),
                line("appointed reader of a contributor", user(FJI, Role.COUNTRY_READER), both(), Sight.EARNED),
                line("sign-off authority of a contributor", user(FJI, Role.SIGN_OFF_AUTHORITY), both(), Sight.EARNED),
                own("own return, whatever its stage", focalPoint(FJI), Sight.OWN),
                own("own return, data provider", user(FJI, Role.DATA_PROVIDER), Sight.OWN),
                own("own return, observer", user(FJI, Role.OBSERVER), Sight.OWN),
                own("own return, senior official", user(FJI, Role.SENIOR_OFFICIAL), Sight.ROLE));
    }

    private static World both() {
        return new World().accepted(FJI).accepted(AUS);
    }

    private static Example line(String situation, User user, World world, Sight sight) {
        return new Example(situation, user, world.round(), AUS, "F", sight);
    }

    private static Example own(String situation, User user, Sight sight) {
        return new Example(situation, user, new World().in(FJI, State.INVITED).round(), FJI, "F", sight);
    }
}
