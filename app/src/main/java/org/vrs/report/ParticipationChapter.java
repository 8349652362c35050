package org.vrs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who reported, by sub-region. A participant that did not agree to be named is counted only; where the count alone would
 * tell about it, because all of its sub-region or none of it reported, sub-regions are joined.
 */
final class ParticipationChapter {

    private final Material material;

    ParticipationChapter(Material material) {
        this.material = material;
    }

    private record Group(String name, List<Reporter> members) {

        long reported() {
            return members.stream().filter(member -> member.accepted() != null).count();
        }

        List<String> named() {
            return members.stream()
                    .filter(ParticipationChapter::mayBeNamed)
                    .map(Reporter::name)
                    .sorted()
                    .toList();
        }

        boolean tellsTheUnnamed() {
            boolean allOrNone = reported() == members.size() || reported() == 0;
            return allOrNone && named().size() < members.size();
        }

        Group and(Group other) {
            List<Reporter> both = new ArrayList<>(members);
            both.addAll(other.members);
            return new Group(name + ", " + other.name, both);
        }
    }

    RegionalReport.Participation chapter() {
        ReportTexts texts = material.texts();
        int reported = material.reported().size();
        long named = material.reporters().stream()
                .filter(ParticipationChapter::mayBeNamed)
                .count();
        List<RegionalReport.SubRegion> rows = new ArrayList<>();
        groups().forEach(group -> rows.add(row(group)));
        return new RegionalReport.Participation(
                texts.get("participation.lead", reported, material.reporters().size(), named),
                material.caption("participation", reported, texts.get("participation.note")),
                rows);
    }

    private RegionalReport.SubRegion row(Group group) {
        long unnamed = group.reported() - group.named().size();
        List<String> names = new ArrayList<>(group.named());
        if (unnamed > 0) {
            names.add(material.texts()
                    .get(names.isEmpty() ? "participation.unnamed" : "participation.andUnnamed", unnamed));
        }
        return new RegionalReport.SubRegion(
                group.name(),
                material.texts().number(group.members().size()),
                material.texts().number(group.reported()),
                names.isEmpty() ? material.texts().get("mark.none") : String.join("; ", names));
    }

    private List<Group> groups() {
        Map<String, List<Reporter>> bySubRegion = material.reporters().stream()
                .collect(Collectors.groupingBy(Reporter::subRegion, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        bySubRegion.forEach((name, members) -> groups.add(new Group(name, members)));
        groups.sort(Comparator.comparing(Group::name));
        Group everybody = new Group("", material.reporters());
        return everybody.tellsTheUnnamed() ? groups : joined(groups);
    }

    /** Where all or none reported, joining hides nothing; else the smallest open group hides the telling ones. */
    private static List<Group> joined(List<Group> groups) {
        List<Group> open = new ArrayList<>(
                groups.stream().filter(group -> !group.tellsTheUnnamed()).toList());
        Optional<Group> telling = groups.stream().filter(Group::tellsTheUnnamed).reduce(Group::and);
        while (telling.isPresent() && telling.get().tellsTheUnnamed() && !open.isEmpty()) {
            Group smallest = open.stream()
                    .min(Comparator.comparingInt(
                            (Group group) -> group.members().size()))
                    .orElseThrow();
            open.remove(smallest);
            telling = Optional.of(telling.get().and(smallest));
        }
        telling.ifPresent(open::add);
        return open;
    }

    private static boolean mayBeNamed(Reporter reporter) {
        AcceptedReturn accepted = reporter.accepted();
        return accepted != null && accepted.named();
    }
}
