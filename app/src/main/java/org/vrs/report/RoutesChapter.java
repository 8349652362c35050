package org.vrs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vrs.participant.ParticipantCode;

/**
 * Routes from origin to destination that at least three participants reported. What they say about a route is printed as
 * far as at least three of them say the same: one participant's own knowledge stays its own.
 */
final class RoutesChapter {

    private static final int ROWS = 20;

    private final Material material;
    private final ReportTexts texts;
    private final List<NationalRoute> routes;
    private final List<List<NationalRoute>> common;

    RoutesChapter(Material material) {
        this.material = material;
        this.texts = material.texts();
        this.routes =
                material.reported().stream().flatMap(RoutesChapter::routes).toList();
        Map<String, List<NationalRoute>> byEnds = routes.stream()
                .collect(Collectors.groupingBy(
                        route -> route.origin() + ">" + route.destination(), TreeMap::new, Collectors.toList()));
        this.common = byEnds.values().stream()
                .filter(same -> participants(same).size() >= Suppression.CONTRIBUTORS)
                .sorted(Comparator.comparingInt(
                        (List<NationalRoute> same) -> -participants(same).size()))
                .toList();
    }

    private static Stream<NationalRoute> routes(Reporter reporter) {
        AcceptedReturn accepted = reporter.accepted();
        return accepted == null || accepted.withheld().contains("E")
                ? Stream.empty()
                : NationalRoute.of(reporter.code(), accepted.answers()).stream();
    }

    int count() {
        return common.size();
    }

    RegionalReport.Routes chapter() {
        Set<ParticipantCode> contributors = participants(routes);
        String note = common.isEmpty()
                ? texts.get("routes.nothing")
                : texts.get("routes.note", Math.min(ROWS, common.size()));
        return new RegionalReport.Routes(
                texts.get("routes.lead"), material.caption("routes", contributors.size(), note), rows());
    }

    List<RegionalReport.Route> rows() {
        return common.stream().limit(ROWS).map(this::row).toList();
    }

    private RegionalReport.Route row(List<NationalRoute> same) {
        NationalRoute any = same.get(0);
        return new RegionalReport.Route(
                texts.code("CL_AREA", any.origin()),
                transit(same),
                texts.code("CL_AREA", any.destination()),
                modes(same),
                trend(same),
                persons(same),
                texts.number(participants(same).size()));
    }

    /** The way through that at least three agree on, else the places that at least three name, else "varies". */
    private String transit(List<NationalRoute> same) {
        List<List<String>> agreed = agreed(same, route -> Set.of(route.transit()));
        if (!agreed.isEmpty()) {
            List<String> way = agreed.get(0);
            return way.isEmpty() ? texts.get("routes.direct") : String.join(" › ", names("CL_AREA", way));
        }
        List<String> places = agreed(same, route -> new LinkedHashSet<>(route.transit()));
        return places.isEmpty()
                ? texts.get("routes.varies")
                : texts.get("routes.among", String.join("; ", names("CL_AREA", places)));
    }

    private String modes(List<NationalRoute> same) {
        List<String> modes = agreed(same, NationalRoute::modes);
        return modes.isEmpty() ? texts.get("routes.varies") : String.join("; ", names("CL_MODE", modes));
    }

    /** The trend that at least three, and more than half of those that reported the route, agree on. */
    private String trend(List<NationalRoute> same) {
        List<String> trends = agreed(same, route -> route.trend() == null ? Set.of() : Set.of(route.trend()));
        boolean most = !trends.isEmpty()
                && saying(same, route -> trends.get(0).equals(route.trend())).size() * 2
                        > participants(same).size();
        return most ? texts.code("CL_TREND", trends.get(0)) : texts.get("routes.mixed");
    }

    private String persons(List<NationalRoute> same) {
        Map<ParticipantCode, Long> persons = new HashMap<>();
        for (NationalRoute route : same) {
            if (route.persons() != null) {
                persons.merge(route.participant(), route.persons(), Long::sum);
            }
        }
        return texts.figure(Contributions.of(persons));
    }

    /** What at least three participants say, most often said first. */
    private static <T> List<T> agreed(List<NationalRoute> same, Function<NationalRoute, Set<T>> says) {
        Map<T, Integer> counts = new HashMap<>();
        Set<T> said = new LinkedHashSet<>();
        same.forEach(route -> said.addAll(says.apply(route)));
        said.forEach(each -> counts.put(
                each, saying(same, route -> says.apply(route).contains(each)).size()));
        return said.stream()
                .filter(each -> counts.getOrDefault(each, 0) >= Suppression.CONTRIBUTORS)
                .sorted(Comparator.comparing((T each) -> -counts.getOrDefault(each, 0)))
                .toList();
    }

    private static Set<ParticipantCode> saying(List<NationalRoute> same, Predicate<NationalRoute> says) {
        return participants(same.stream().filter(says).toList());
    }

    private static Set<ParticipantCode> participants(List<NationalRoute> same) {
        return same.stream().map(NationalRoute::participant).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> names(String list, List<String> codes) {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.add(texts.code(list, code)));
        return names;
    }
}
