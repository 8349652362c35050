package org.vrs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;

/** A whole round with invented figures, the same at every run: what tests and previews of the report are made from. */
final class SampleRound {

    private static final Questionnaire QUESTIONNAIRE = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));

    private static final String[] MEMBERS = {
        "AFG|Afghanistan|Southern Asia",
        "AUS|Australia|Australia and New Zealand",
        "BGD|Bangladesh|Southern Asia",
        "BTN|Bhutan|Southern Asia",
        "BRN|Brunei Darussalam|South-eastern Asia",
        "KHM|Cambodia|South-eastern Asia",
        "CHN|China|Eastern Asia",
        "PRK|Democratic People's Republic of Korea|Eastern Asia",
        "FJI|Fiji|Melanesia",
        "NCL|New Caledonia (France)|Melanesia",
        "HKG|China, Hong Kong SAR|Eastern Asia",
        "IND|India|Southern Asia",
        "IDN|Indonesia|South-eastern Asia",
        "IRN|Iran (Islamic Republic of)|Southern Asia",
        "IRQ|Iraq|Western Asia",
        "JPN|Japan|Eastern Asia",
        "JOR|Jordan|Western Asia",
        "KIR|Kiribati|Micronesia",
        "LAO|Lao People's Democratic Republic|South-eastern Asia",
        "MAC|China, Macao SAR|Eastern Asia",
        "MYS|Malaysia|South-eastern Asia",
        "MDV|Maldives|Southern Asia",
        "MNG|Mongolia|Eastern Asia",
        "MMR|Myanmar|South-eastern Asia",
        "NRU|Nauru|Micronesia",
        "NPL|Nepal|Southern Asia",
        "NZL|New Zealand|Australia and New Zealand",
        "PAK|Pakistan|Southern Asia",
        "PLW|Palau|Micronesia",
        "PNG|Papua New Guinea|Melanesia",
        "PHL|Philippines|South-eastern Asia",
        "KOR|Republic of Korea|Eastern Asia",
        "WSM|Samoa|Polynesia",
        "SGP|Singapore|South-eastern Asia",
        "SLB|Solomon Islands|Melanesia",
        "LKA|Sri Lanka|Southern Asia",
        "SYR|Syrian Arab Republic|Western Asia",
        "THA|Thailand|South-eastern Asia",
        "TLS|Timor-Leste|South-eastern Asia",
        "TON|Tonga|Polynesia",
        "TUR|Türkiye|Western Asia",
        "ARE|United Arab Emirates|Western Asia",
        "USA|United States of America|Northern America",
        "VUT|Vanuatu|Melanesia",
        "VNM|Viet Nam|South-eastern Asia"
    };

    private static final String[][] ROUTES = {
        {"AFG", "PAK IRN", "TUR"},
        {"BGD", "MYS", "AUS"},
        {"LKA", "IDN", "AUS"},
        {"KHM", "", "THA"},
        {"MMR", "THA", "MYS"},
        {"PAK", "IRN", "TUR"},
        {"NPL", "IND", "ARE"},
        {"VNM", "CHN", "KOR"},
        {"IRQ", "TUR", "USA"}
    };

    private static final String[] CITIZENSHIPS = {
        "AFG", "BGD", "MMR", "KHM", "PAK", "IRN", "IRQ", "LKA", "VNM", "NPL", "IND", "SYR", "LAO", "PRK", "FJI"
    };

    private final Random random;
    private final int accepted;
    private final boolean withLastRound;
    private boolean allNamed;
    private String longName = "";

    private SampleRound(long seed, int accepted, boolean withLastRound) {
        this.random = new Random(seed);
        this.accepted = accepted;
        this.withLastRound = withLastRound;
    }

    static SampleRound of(int accepted) {
        return new SampleRound(45, accepted, true);
    }

    static SampleRound random(long seed) {
        Random dice = new Random(seed);
        return new SampleRound(seed, dice.nextInt(46), dice.nextBoolean());
    }

    SampleRound allNamed() {
        allNamed = true;
        return this;
    }

    SampleRound longNames(String name) {
        longName = name;
        return this;
    }

    RegionalReport report() {
        return new RegionalFigures(questionnaire()).report(edition(), reporters());
    }

    Edition edition() {
        return new Edition(
                "Regional report on migrant smuggling" + longName,
                "2025-1",
                "1 January to 31 December 2025",
                LocalDate.of(2026, 7, 15),
                "Secretariat of the Voluntary Reporting System",
                "For official use of participants",
                true,
                "VRS-2025-1-R1",
                Locale.ENGLISH);
    }

    List<Reporter> reporters() {
        List<Reporter> reporters = new ArrayList<>();
        for (int i = 0; i < MEMBERS.length; i++) {
            String[] member = MEMBERS[(i * 7 + 5) % MEMBERS.length].split("\\|", -1);
            boolean reports = i < accepted;
            reporters.add(new Reporter(
                    ParticipantCode.valueOf(member[0]),
                    member[1] + longName,
                    member[2],
                    reports ? accepted(1) : null,
                    reports && withLastRound && random.nextInt(8) > 0 ? accepted(0.8) : null));
        }
        return reporters;
    }

    private AcceptedReturn accepted(double scale) {
        Set<String> withheld =
                random.nextInt(12) == 0 ? Set.of("B") : random.nextInt(12) == 0 ? Set.of("C", "E") : Set.of();
        return new AcceptedReturn(answers(scale), withheld, allNamed || random.nextInt(5) > 0);
    }

    private Answers answers(double scale) {
        Map<CellId, Answer> cells = new HashMap<>();
        long entries = entries(cells, scale);
        smuggled(cells, entries / 3);
        routes(cells);
        return Answers.of(cells);
    }

    private long entries(Map<CellId, Answer> cells, double scale) {
        int size = new int[] {4, 60, 400, 1500, 2500}[random.nextInt(5)];
        long sum = 0;
        int row = 0;
        for (String area : CITIZENSHIPS) {
            if (random.nextInt(4) > 0) {
                long persons = Math.round(random.nextInt(size) * scale * (CITIZENSHIPS.length - row) / 8);
                cells.put(CellId.of("B2", Question.freeRow(++row), "AREA"), Answer.code(area));
                number(cells, CellId.of("B2", Question.freeRow(row), "T"), persons);
                sum += persons;
            }
        }
        long other = random.nextInt(size / 4);
        number(cells, CellId.valueOf("B2.OTH.T"), other);
        number(cells, CellId.valueOf("B2.T.T"), sum + other);
        if (random.nextInt(10) == 0) {
            cells.put(CellId.valueOf("B1.1.T.T"), Answer.missing(Marker.NAV));
        } else {
            number(cells, CellId.valueOf("B1.1.T.T"), sum + other);
        }
        if (random.nextInt(3) == 0) {
            cells.put(CellId.valueOf("B2.T.FLAG"), Answer.code(random.nextBoolean() ? "E,P" : "P"));
        }
        return sum + other;
    }

    private void smuggled(Map<CellId, Answer> cells, long total) {
        if (random.nextInt(8) == 0) {
            cells.put(CellId.valueOf("C1.1.T.T"), Answer.missing(random.nextBoolean() ? Marker.CON : Marker.NAV));
            return;
        }
        long women = total * (20 + random.nextInt(25)) / 100;
        long unknown = total * random.nextInt(6) / 100;
        long[] children = {0, 0, 0};
        long[] persons = {women, total - women - unknown, unknown};
        String[] sexes = {"F", "M", "U"};
        for (int i = 0; i < sexes.length; i++) {
            children[i] = persons[i] * random.nextInt(30) / 100;
            row(cells, sexes[i], children[i], persons[i] - children[i] - persons[i] / 20, persons[i] / 20);
        }
        long minors = children[0] + children[1] + children[2];
        long ageless = women / 20 + persons[1] / 20 + unknown / 20;
        row(cells, "T", minors, total - minors - ageless, ageless);
        long found = total * random.nextInt(60) / 100;
        number(cells, CellId.of("C1.2", "INV", "N"), found);
        number(cells, CellId.of("C1.2", "DECL", "N"), (total - found) / 2);
        number(cells, CellId.of("C1.2", "IND", "N"), (total - found) / 3);
        number(cells, CellId.of("C1.2", "EST", "N"), random.nextInt(9) == 0 ? 3 : 0);
    }

    private static void row(Map<CellId, Answer> cells, String sex, long children, long adults, long unknown) {
        number(cells, CellId.of("C1.1", sex, "LT18"), children);
        number(cells, CellId.of("C1.1", sex, "GE18"), adults);
        number(cells, CellId.of("C1.1", sex, "U"), unknown);
        number(cells, CellId.of("C1.1", sex, "T"), children + adults + unknown);
    }

    private void routes(Map<CellId, Answer> cells) {
        int row = 0;
        for (String[] route : ROUTES) {
            if (random.nextInt(ROUTES.length) < 3) {
                String name = Question.freeRow(++row);
                cells.put(CellId.of("E1", name, "ORIGIN"), Answer.code(route[0]));
                cells.put(CellId.of("E1", name, "DEST"), Answer.code(route[2]));
                int stop = 0;
                for (String area : route[1].split(" ")) {
                    if (!area.isEmpty()) {
                        cells.put(CellId.of("E1", name, "TRANSIT" + ++stop), Answer.code(area));
                    }
                }
                cells.put(CellId.of("E1", name, "MODE1"), Answer.code(random.nextBoolean() ? "AIRC" : "BOATS"));
                cells.put(CellId.of("E1", name, "MODE2"), Answer.code("TRUCK"));
                cells.put(CellId.of("E1", name, "TREND"), Answer.code(random.nextInt(3) > 0 ? "INC1" : "STB"));
                number(cells, CellId.of("E1", name, "PERSONS"), random.nextInt(300));
            }
        }
    }

    private static void number(Map<CellId, Answer> cells, CellId cell, long value) {
        cells.put(cell, Answer.number(value));
    }

    /** The questionnaire as it is sent out. */
    static Questionnaire questionnaire() {
        return QUESTIONNAIRE;
    }
}
