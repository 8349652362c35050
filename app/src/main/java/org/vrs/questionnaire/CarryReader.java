package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Spot.Kind;

/**
 * Reads one entry of {@code carries}: same id, same meaning, unless the entry says otherwise; of two entries about a cell
 * the more exact one counts.
 */
class CarryReader {

    private final JsonNode entry;
    private final Questionnaire before;
    private final Questionnaire now;
    private final BiConsumer<String, String> report;
    /** What the entry says of a cell: what it is called now, or null where it is dropped. */
    private final Map<CellId, @Nullable CellId> said = new HashMap<>();

    private final Map<CellId, Kind> exactness = new HashMap<>();

    /**
     * Reads nothing yet.
     *
     * @param report takes the place below the entry, such as {@code /dropped/2}, and what is wrong there
     */
    CarryReader(JsonNode entry, Questionnaire before, Questionnaire now, BiConsumer<String, String> report) {
        this.entry = entry;
        this.before = before;
        this.now = now;
        this.report = report;
    }

    CarryOver read() {
        entry.path("renamed")
                .properties()
                .forEach(name -> renamed(name.getKey(), name.getValue().asText()));
        for (int i = 0; i < entry.path("dropped").size(); i++) {
            dropped(entry.path("dropped").path(i).asText(), "/dropped/" + i);
        }
        Map<CellId, CellId> cells = cells();
        Map<String, Map<String, String>> codes = codes();
        new CarryFaults(before, now, report).check(cells, codes, said.keySet());
        return new CarryOver(before, now.sectionIds(), cells, codes);
    }

    private void renamed(String from, String to) {
        String place = "/renamed/" + from;
        @Nullable Spot old = spot(before, from, place, before.id().version());
        @Nullable Spot later = spot(now, to, place, "this version");
        if (old == null || later == null) {
            return;
        }
        if (old.kind() != later.kind()) {
            report.accept(
                    place, from + " and " + to + " are not of the same kind: question, row, column (X.*.Y) or cell.");
            return;
        }
        say(old, later, place, from);
    }

    private void dropped(String name, String place) {
        @Nullable Spot old = spot(before, name, place, before.id().version());
        if (old != null) {
            say(old, null, place, name);
        }
    }

    private @Nullable Spot spot(Questionnaire form, String name, String place, String version) {
        @Nullable Spot spot = Spot.of(form, name).orElse(null);
        if (spot == null) {
            report.accept(place, "There is no question, row, column or cell " + name + " in " + version + ".");
        }
        return spot;
    }

    private void say(Spot old, @Nullable Spot later, String place, String name) {
        boolean twice = false;
        for (CellId id : old.question().cells()) {
            Cell cell = before.cell(id).orElseThrow();
            if (old.holds(cell)) {
                @Nullable Kind known = exactness.get(id);
                twice |= known == old.kind();
                if (known == null || known.compareTo(old.kind()) < 0) {
                    exactness.put(id, old.kind());
                    said.put(id, later == null ? null : later.of(cell));
                }
            }
        }
        if (twice) {
            report.accept(place, "Two entries of the same kind say what became of cells of " + name + ".");
        }
    }

    /** Each cell that is carried over; a cell that is not in this version is none of them. */
    private Map<CellId, CellId> cells() {
        Map<CellId, CellId> cells = new TreeMap<>();
        for (Question question : before.questions()) {
            for (CellId id : question.locked() ? List.<CellId>of() : question.cells()) {
                @Nullable CellId target = said.containsKey(id) ? said.get(id) : id;
                if (target != null) {
                    cells.put(id, target);
                }
            }
        }
        return cells;
    }

    private Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new TreeMap<>();
        entry.path("codes").properties().forEach(list -> {
            String place = "/codes/" + list.getKey();
            @Nullable CodeList known = before.codeLists().get(list.getKey());
            if (known == null) {
                report.accept(
                        place,
                        "There is no code list " + list.getKey() + " in "
                                + before.id().version() + ".");
                return;
            }
            Map<String, String> changed = new TreeMap<>();
            list.getValue().properties().forEach(code -> {
                if (!known.codes().contains(code.getKey())) {
                    report.accept(
                            place + "/" + code.getKey(),
                            "The list " + list.getKey() + " of " + before.id().version() + " has no code "
                                    + code.getKey() + ".");
                }
                changed.put(code.getKey(), code.getValue().asText());
            });
            codes.put(list.getKey(), changed);
        });
        return codes;
    }

    /** The earlier versions that a definition can carry over, and what is wrong with what it says of them. */
    static List<CarryOver> read(YamlFile file, Questionnaire now, Earlier earlier, List<FormFault> faults) {
        List<CarryOver> carries = new ArrayList<>();
        JsonNode entries = file.root().path("carries");
        for (int i = 0; i < entries.size(); i++) {
            String place = "/carries/" + i;
            String version = entries.path(i).path("from").asText();
            BiConsumer<String, String> report = (at, text) -> faults.add(file.fault(place + at, text));
            @Nullable Questionnaire before = null;
            if (compare(version, now.id().version()) >= 0) {
                report.accept(
                        "/from",
                        version + " is no earlier version than " + now.id().version() + ".");
            } else if (carries.stream()
                    .anyMatch(known -> known.from().id().version().equals(version))) {
                report.accept("/from", "The version " + version + " is there twice.");
            } else {
                before = earlier(earlier, now.id(), version, report);
            }
            if (before != null) {
                carries.add(new CarryReader(entries.path(i), before, now, report).read());
            }
        }
        return carries;
    }

    private static @Nullable Questionnaire earlier(
            Earlier earlier, QuestionnaireId now, String version, BiConsumer<String, String> report) {
        try {
            @Nullable Questionnaire before = earlier.load(version);
            if (before == null) {
                report.accept("/from", "The folder of version " + version + " is not beside this one.");
            } else if (!before.id().equals(new QuestionnaireId(now.name(), version))) {
                report.accept("/from", "The folder " + version + " holds " + before.id() + ".");
                return null;
            }
            return before;
        } catch (FaultyForm e) {
            report.accept("/from", "The version " + version + " has faults of its own: run check on it first.");
            return null;
        }
    }

    /** Finds an earlier version of the form; null where it is not there. */
    interface Earlier {
        @Nullable
        Questionnaire load(String version);
    }

    private static int compare(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Integer.compare(number(left, i), number(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int at) {
        return at < parts.length ? Integer.parseInt(parts[at]) : 0;
    }
}
