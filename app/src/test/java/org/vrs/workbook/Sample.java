package org.vrs.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.drawing.LockedAnswers;
import org.vrs.intake.Expected;
import org.vrs.intake.Reading;
import org.vrs.intake.WorkbookReader;
import org.vrs.ooxml.Refusal;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;

/** A small questionnaire with every kind of cell, the real one, and fillings of both. */
public final class Sample {

    public static final IssueSeal SEAL =
            new IssueSeal("a key for tests only, 32 bytes.".getBytes(StandardCharsets.UTF_8));
    public static final Questionnaire SMALL = small();
    private static final Questionnaire REAL = QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));

    /** Drawing a form and making it ready to be read takes seconds: once for each, as in the program. */
    private static final Map<Questionnaire, WorkbookForm> DRAWN = Collections.synchronizedMap(new IdentityHashMap<>());

    private static final Map<Questionnaire, WorkbookReader> READERS =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private static final List<String> WORDS = List.of(
            "=1+1",
            "+61 2 5550 1234",
            "-5 degrees",
            "@home",
            "\uff1dcmd",
            "  inside  ".strip(),
            "two\nlines",
            "tab\tinside",
            "<b>&amp;</b>",
            "_x0041_",
            "_x005F_",
            "\u0644\u0644\u0639\u0631\u0628\u064a\u0629",
            "\u0e44\u0e17\u0e22",
            "\ud83d\ude00",
            "NAV",
            "12",
            "'quoted'",
            "\"=A1\"",
            "TRUE",
            "2025-01-01",
            "1e5",
            "0012",
            "\u4e2d\u6587\uff0c\u5b8c",
            "\u0645\u0646 3 \u0625\u0644\u0649 5 (abc)",
            "\u202b\u0639\u0631\u0628\u064a\u202c",
            "e\u0301 is not \u00e9",
            "a long text, ".repeat(150) + "and its end");

    private Sample() {}

    public static Questionnaire real() {
        return REAL;
    }

    public static Issue issue(Questionnaire questionnaire) {
        return new Issue(
                "2025-1.KHM.1",
                questionnaire.id(),
                "2025-1",
                "Round 2025",
                "KHM",
                "Cambodia",
                new Issue.Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                LocalDate.of(2026, 4, 30),
                Locale.ENGLISH,
                questionnaire.sectionIds(),
                0);
    }

    public static WorkbookForm form(Questionnaire questionnaire) {
        return DRAWN.computeIfAbsent(questionnaire, drawn -> WorkbookForm.of(drawn, SEAL));
    }

    static WorkbookReader reader(Questionnaire questionnaire) {
        return READERS.computeIfAbsent(questionnaire, read -> new WorkbookReader(SEAL));
    }

    public static byte[] issued(Questionnaire questionnaire) {
        return form(questionnaire).issue(issue(questionnaire), null);
    }

    public static Expected expected(Questionnaire questionnaire) {
        return new Expected(questionnaire, "2025-1", "KHM");
    }

    public static Reading read(byte[] workbook, Questionnaire questionnaire) throws Refusal, IOException {
        return read(workbook, expected(questionnaire));
    }

    static Reading read(byte[] workbook, Expected expected) throws Refusal, IOException {
        return read(reader(expected.questionnaire()), workbook, expected);
    }

    static Reading read(WorkbookReader reader, byte[] workbook, Expected expected) throws Refusal, IOException {
        Path file = Files.createTempFile("vrs-workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            return reader.read(file, expected);
        } finally {
            Files.delete(file);
        }
    }

    /** A workbook from which somebody has deleted a sheet. */
    public static byte[] withoutSheet(byte[] workbook, String name) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.removeSheetAt(book.getSheetIndex(name));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reading must give back: the filling and the cells that the secretariat filled in. */
    static Answers withLocked(Questionnaire questionnaire, Answers filling) {
        Map<CellId, Answer> all = new TreeMap<>(filling.cells());
        all.putAll(
                LockedAnswers.of(questionnaire, issue(questionnaire).identity()).cells());
        return Answers.of(all);
    }

    /** Each cell answered with that probability, by a value that its type allows. */
    public static Answers filling(Questionnaire questionnaire, Random random, double share) {
        Map<CellId, Answer> answers = new TreeMap<>();
        for (Question question : questionnaire.questions()) {
            for (CellId cell : question.locked() ? List.<CellId>of() : question.cells()) {
                if (random.nextDouble() < share) {
                    answers.put(
                            cell,
                            answer(
                                    questionnaire,
                                    questionnaire.cell(cell).orElseThrow().column(),
                                    random));
                }
            }
        }
        return Answers.of(answers);
    }

    private static Answer answer(Questionnaire questionnaire, Column column, Random random) {
        if (column.type().isFigure() && random.nextInt(4) == 0) {
            return Answer.missing(Marker.values()[random.nextInt(Marker.values().length)]);
        }
        return switch (column.type()) {
            case COUNT -> Answer.number(random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(10_000_001));
            case AMOUNT -> Answer.number(decimal(random.nextInt(100_000_000), random.nextInt(5)));
            case PERCENT -> Answer.number(decimal(random.nextInt(10_001), 2));
            case RANK -> Answer.number(1 + random.nextInt(9));
            case CODE ->
                Answer.code(codes(questionnaire.codeList(column.codeList()).codes(), 1, random));
            case CODES ->
                Answer.code(codes(questionnaire.codeList(column.codeList()).codes(), 3, random));
            case FLAGS -> {
                List<String> flags = new ArrayList<>();
                for (Flag flag : Flag.values()) {
                    flags.add(flag.name());
                }
                yield Answer.code(codes(flags, 3, random));
            }
            case TEXT, EMAIL -> Answer.words(WORDS.get(random.nextInt(WORDS.size())));
            case DATE -> Answer.day(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(40_000)));
        };
    }

    private static BigDecimal decimal(int digits, int scale) {
        BigDecimal plain = BigDecimal.valueOf(digits, scale).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String codes(List<String> list, int most, Random random) {
        List<String> chosen = new ArrayList<>();
        int wanted = 1 + random.nextInt(most);
        for (int i = 0; i < list.size() && chosen.size() < wanted; i++) {
            if (random.nextInt(list.size() - i) < wanted - chosen.size()) {
                chosen.add(list.get(i));
            }
        }
        return String.join(",", chosen);
    }

    private static Questionnaire small() {
        List<Column> ages =
                List.of(count("LT18"), count("GE18"), count("U"), count("T"), column("FLAG", CellType.FLAGS));
        Question locked = new Question(
                "X1",
                Question.Layout.FIELDS,
                null,
                false,
                true,
                List.of(),
                0,
                List.of(new Column("AREA", CellType.CODE, "CL_AREA", true, 0), column("FROM", CellType.DATE)));
        Question fields = new Question(
                "X4",
                Question.Layout.FIELDS,
                null,
                true,
                false,
                List.of(),
                0,
                List.of(
                        column("NAME", CellType.TEXT),
                        column("EMAIL", CellType.EMAIL),
                        column("DATE", CellType.DATE),
                        column("SHARE", CellType.PERCENT),
                        column("RANK", CellType.RANK)));
        Question grid = new Question(
                "B1.1", Question.Layout.GRID, "PERS", true, false, List.of("F", "M", "O", "U", "T"), 0, ages);
        Question list = new Question(
                "B2",
                Question.Layout.LIST,
                "PERS",
                true,
                false,
                List.of("OTH", "T"),
                5,
                List.of(
                        new Column("AREA", CellType.CODE, "CL_AREA", true, 0),
                        count("T"),
                        column("FEE", CellType.AMOUNT),
                        new Column("VIA", CellType.CODES, "CL_AREA", false, 0),
                        column("TEXT", CellType.TEXT)));
        return new Questionnaire(
                new QuestionnaireId("sample", "1.0"),
                List.of(
                        new Section("COVER", "COVER", false, List.of(locked, fields)),
                        new Section("B", "B_FLOWS", true, List.of(grid, list))),
                Map.of("CL_AREA", new CodeList("CL_AREA", List.of("AFG", "FJI", "KHM", "LAO", "XXX"))),
                List.of(),
                Map.of(Locale.ENGLISH, words()));
    }

    private static Texts words() {
        return new Texts(
                Locale.ENGLISH,
                Map.of(
                        "title", "A sample",
                        "question.B1.1.help", "Please count each person once.",
                        "code.CL_AREA.AFG", "Afghanistan",
                        "code.CL_AREA.FJI", "Fiji",
                        "code.CL_AREA.KHM", "Cambodia",
                        "code.CL_AREA.LAO", "Lao People's Democratic Republic",
                        "code.CL_AREA.XXX", "Not known"),
                null);
    }

    private static Column count(String code) {
        return new Column(code, CellType.COUNT, null, true, 0);
    }

    private static Column column(String code, CellType type) {
        return new Column(code, type, null, false, 0);
    }
}
