package org.vrs.rehearsal.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vrs.questionnaire.Questionnaire;

/** Sections E and F: routes into the participant's territory, and what is paid for them. */
final class RouteFigures {

    private static final List<String> OVERLAND = List.of("FOOT", "CAR", "BUS", "TRUCK");
    private static final List<String> OVERSEA = List.of("BOATS", "SHIP", "AIRC", "FERRY");
    private static final List<String> TRENDS = List.of("INC1", "STB", "STB", "DEC1", "UNK", "NEW");

    /** Invented ways that everybody on them reports: without any, no route would be reported by three participants. */
    private static final List<List<String>> CORRIDORS = List.of(
            List.of("AFG", "PAK", "IRN", "TUR"),
            List.of("SYR", "IRQ", "TUR"),
            List.of("MMR", "THA", "MYS", "IDN"),
            List.of("BGD", "THA", "MYS"),
            List.of("LKA", "MYS", "IDN", "AUS"),
            List.of("VNM", "LAO", "THA"),
            List.of("NPL", "IND", "MDV", "ARE"),
            List.of("PNG", "SLB", "AUS"),
            List.of("FJI", "TON", "NZL"));

    private static final int CHEAPEST_LEG = 150;
    private static final int DEAREST_LEG = 2_400;

    private final Sheet sheet;
    private final Surroundings place;
    private final Book book;
    private final Chance chance;
    private final List<Route> routes = new ArrayList<>();

    /** The form, whose lists order several codes in one cell, and the year the prices are from. */
    record Book(Questionnaire form, int year) {

        String codes(String list, List<String> chosen) {
            return String.join(
                    ",",
                    form.codeList(list).codes().stream()
                            .filter(chosen::contains)
                            .toList());
        }
    }

    private record Route(String id, List<String> stations) {
        String origin() {
            return stations.get(0);
        }

        String destination() {
            return stations.get(stations.size() - 1);
        }

        int legs() {
            return stations.size() - 1;
        }
    }

    RouteFigures(Sheet sheet, Surroundings place, Book book, Chance chance) {
        this.sheet = sheet;
        this.place = place;
        this.book = book;
        this.chance = chance;
    }

    void write(long smuggled) {
        int routeCount = smuggled == 0 ? 0 : Math.min(place.size() + 1, 2 + chance.between(0, 3));
        int[] weights = new int[routeCount + 1];
        for (int i = 0; i < routeCount; i++) {
            weights[i] = 50 / (i + 1);
        }
        weights[routeCount] = 10;
        long[] persons = chance.split(smuggled, weights);
        for (int number = 1; number <= routeCount; number++) {
            route(number, persons[number - 1]);
        }
        sheet.number("E0.N", routeCount);
        routes.forEach(this::fee);
        sheet.number("F0.N", routes.size());
    }

    private void route(int number, long persons) {
        Route route = new Route("%s-%03d".formatted(place.participant(), number), stations());
        routes.add(route);
        String row = Sheet.row("E1", number);
        sheet.words(row + ".ID", route.id());
        sheet.words(row + ".NAME", "Rehearsal corridor " + route.origin() + " to " + route.destination());
        sheet.code(row + ".ORIGIN", route.origin());
        for (int i = 1; i < route.legs(); i++) {
            sheet.code(row + ".TRANSIT" + i, route.stations().get(i));
        }
        sheet.code(row + ".DEST", route.destination());
        for (int leg = 1; leg <= route.legs(); leg++) {
            sheet.code(row + ".MODE" + leg, chance.one(place.hasLand() ? OVERLAND : OVERSEA));
        }
        sheet.code(row + ".BORDER", place.hasLand() ? "LAND" : "SEA");
        sheet.number(row + ".PERSONS", persons);
        sheet.code(row + ".TREND", chance.one(TRENDS));
        sheet.number(row + ".RANK", number);
        int days = chance.between(1, 10) * route.legs();
        sheet.number(row + ".DAYSMIN", days);
        sheet.number(row + ".DAYSMAX", days + chance.between(1, 30));
        sheet.code(row + ".CITIZENS", book.codes("CL_AREA", List.of(route.origin())));
        sheet.code(row + ".ENTRY", book.codes("CL_ENTRY", List.of("CLAN", "FDOC")));
        sheet.code(row + ".CONF", chance.one(List.of("H", "M", "M", "L")));
    }

    private List<String> stations() {
        String here = place.participant().value();
        return CORRIDORS.stream()
                .filter(corridor -> corridor.contains(here))
                .filter(corridor ->
                        routes.stream().noneMatch(route -> route.stations().equals(corridor)))
                .findFirst()
                .orElseGet(this::wayHere);
    }

    /** From somewhere, through neighbours, to here; no station twice. */
    private List<String> wayHere() {
        String here = place.participant().value();
        List<String> through = chance.some(place.near(), chance.between(1, 2));
        List<String> origins = FlowFigures.FAR.stream()
                .filter(area -> !area.equals(here) && !through.contains(area))
                .toList();
        List<String> stations = new ArrayList<>(List.of(chance.one(origins)));
        stations.addAll(through);
        stations.add(here);
        return stations;
    }

    private void fee(Route route) {
        int number = routes.indexOf(route) + 1;
        String row = Sheet.row("F1", number);
        boolean dollars = chance.percent(60);
        BigDecimal rate = dollars ? BigDecimal.ONE : place.perDollar();
        int typical = chance.between(CHEAPEST_LEG, DEAREST_LEG) * route.legs();
        sheet.words(row + ".ROUTE", route.id());
        sheet.code(row + ".ORIGIN", route.origin());
        sheet.code(row + ".DEST", route.destination());
        sheet.code(row + ".SERVICE", chance.one(List.of("FULL", "FULL", "LEG")));
        sheet.code(row + ".PER", "PERSON");
        sheet.number(row + ".MIN", money(typical * 60L / 100, rate));
        sheet.number(row + ".TYPICAL", money(typical, rate));
        sheet.number(row + ".MAX", money(typical * 170L / 100, rate));
        sheet.code(row + ".CURRENCY", dollars ? "USD" : place.currency());
        sheet.day(row + ".PRICEDATE", LocalDate.of(book.year(), chance.between(1, 12), 15));
        sheet.code(row + ".PAYWHEN", chance.one(List.of("ADV", "DEP", "ARR", "STG", "GUAR")));
        sheet.code(row + ".PAYHOW", book.codes("CL_PAYHOW", List.of("CASH", "HAW")));
        sheet.code(row + ".PAYER", book.codes("CL_PAYER", List.of("MIGR", "FAMILY")));
        sheet.number(row + ".CASES", chance.between(1, 25));
        sheet.code(row + ".SOURCE", book.codes("CL_SOURCE", List.of("STMT", "INTEL")));
        sheet.code(row + ".CONF", chance.one(List.of("H", "M", "L")));
        sheet.code(row + ".TREND", chance.one(TRENDS));
    }

    private static long money(long dollars, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(dollars))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
