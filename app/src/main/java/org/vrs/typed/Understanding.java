package org.vrs.typed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.vrs.ooxml.RawCell;
import org.vrs.ooxml.SharedParts;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Texts;

/** Turns what stands in a cell into the answer it means, by the type of the column; it never guesses. */
public final class Understanding {

    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final Pattern PERCENT_SIGN = Pattern.compile("^% ?(?=.)|(?<=.) ?%$");
    private static final String PLAIN_NUMBER = "1234";
    private static final String SEVERAL_MEANINGS = "V03A";

    /**
     * An answer, or the rule that it breaks.
     *
     * @param changed  whether it was written in another form
     * @param meanings what a text can mean, where it was a figure or a day written as text
     */
    public record Result(
            Optional<Answer> answer, String rule, String allowed, boolean changed, List<Meaning<Answer>> meanings) {

        static Result of(Answer answer) {
            return new Result(Optional.of(answer), "", "", false, List.of());
        }

        static Result changed(Answer answer) {
            return new Result(Optional.of(answer), "", "", true, List.of());
        }

        static Result not(String rule, String allowed) {
            return new Result(Optional.empty(), rule, allowed, false, List.of());
        }

        /** Taken if it means one thing only; asked about if it means several. */
        static <T> Result text(List<Meaning<T>> found, Function<T, Answer> answer, Result otherwise) {
            List<Meaning<Answer>> meanings = found.stream()
                    .map(one -> new Meaning<>(answer.apply(one.value()), one.habit()))
                    .toList();
            if (meanings.isEmpty()) {
                return otherwise;
            }
            if (Meaning.isSure(meanings)) {
                return new Result(Optional.of(meanings.get(0).value()), "", "", true, meanings);
            }
            String all = meanings.stream()
                    .map(meaning -> meaning.value().text())
                    .distinct()
                    .collect(Collectors.joining(" / "));
            return new Result(Optional.empty(), SEVERAL_MEANINGS, all, false, meanings);
        }

        public boolean isAsked() {
            return rule.equals(SEVERAL_MEANINGS);
        }
    }

    private final Questionnaire questionnaire;
    private final Function<String, Choices> choices;
    private final boolean from1904;

    public Understanding(Questionnaire questionnaire, Function<String, Choices> choices, boolean from1904) {
        this.questionnaire = questionnaire;
        this.choices = choices;
        this.from1904 = from1904;
    }

    public Understanding(Questionnaire questionnaire, List<Texts> languages, boolean from1904) {
        this(questionnaire, choices(questionnaire, languages), from1904);
    }

    private static Function<String, Choices> choices(Questionnaire questionnaire, List<Texts> languages) {
        Map<String, Choices> known = new HashMap<>();
        return list -> known.computeIfAbsent(list, id -> new Choices(questionnaire.codeList(id), languages));
    }

    /** What the content of a cell says in this column: an answer with notes, or what was not understood. */
    public Result of(RawCell cell, Column column) {
        if (cell.kind() == RawCell.Kind.NO_RESULT) {
            return Result.not("S06A", "");
        }
        return switch (column.type()) {
            case COUNT, AMOUNT, PERCENT, RANK -> figure(cell, column.type());
            case CODE -> code(cell, column);
            case CODES -> codes(cell, column);
            case FLAGS -> flags(cell);
            case TEXT, EMAIL -> Result.of(Answer.words(words(cell)));
            case DATE -> date(cell);
        };
    }

    /** What stands there, as a person sees it. */
    public String words(RawCell cell) {
        if (cell.kind() == RawCell.Kind.NUMBER) {
            Optional<BigDecimal> number = number(cell.text());
            if (number.isPresent() && cell.shows() == SharedParts.Shows.DATE) {
                return day(number.get()).map(LocalDate::toString).orElse(cell.text());
            }
            if (number.isPresent() && cell.shows() == SharedParts.Shows.PERCENT) {
                return plain(number.get().movePointRight(2)) + "%";
            }
            return number.map(Understanding::plain).orElse(cell.text());
        }
        return cell.text().replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private Result figure(RawCell cell, CellType type) {
        String allowed = PLAIN_NUMBER;
        if (cell.kind() == RawCell.Kind.NUMBER) {
            return numeric(cell, type, allowed);
        }
        if (cell.kind() != RawCell.Kind.TEXT) {
            return Result.not("V03", allowed);
        }
        String text = NumberText.ascii(cell.text());
        if (type.isFigure()) {
            for (Marker marker : Marker.values()) {
                if (marker.name().equalsIgnoreCase(text)) {
                    return Result.of(Answer.missing(marker));
                }
            }
        }
        boolean whole = type == CellType.COUNT || type == CellType.RANK;
        String figure = type == CellType.PERCENT ? PERCENT_SIGN.matcher(text).replaceFirst("") : text;
        return Result.text(
                NumberText.meanings(figure, whole),
                number -> Answer.number(normal(number)),
                Result.not("V03", allowed));
    }

    /** A figure shown as a date was made one by the spreadsheet program; what was typed is lost. */
    private static Result numeric(RawCell cell, CellType type, String allowed) {
        Optional<BigDecimal> number = number(cell.text());
        if (number.isEmpty() || cell.shows() == SharedParts.Shows.DATE) {
            return Result.not("V03", allowed);
        }
        if (cell.shows() == SharedParts.Shows.PERCENT) {
            return type == CellType.PERCENT
                    ? Result.changed(Answer.number(number.get().movePointRight(2)))
                    : Result.not("V03", allowed);
        }
        return Result.of(Answer.number(number.get()));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = text.length() > 40 ? null : new BigDecimal(text).round(SHOWN_DIGITS);
            return number == null || Math.abs((long) number.precision() - number.scale()) > 30
                    ? Optional.empty()
                    : Optional.of(normal(number));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** One form for one value: a file writes 12 as 12.0 or 1.2E1. */
    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Choices choices(String list) {
        return choices.apply(list);
    }

    private Result code(RawCell cell, Column column) {
        String list = String.valueOf(column.codeList());
        Optional<Result> known = choices(list).code(words(cell)).map(code -> Result.of(Answer.code(code)));
        return known.or(() -> truth(cell, list))
                .or(() -> choices(list)
                        .code(NumberText.ascii(cell.text()))
                        .map(code -> Result.changed(Answer.code(code))))
                .orElseGet(() -> Result.not("V02", allowed(list)));
    }

    /** Spreadsheet programs turn a typed TRUE or FALSE into a value of its own; where yes and no are asked it is one of them. */
    private Optional<Result> truth(RawCell cell, String list) {
        List<String> codes = questionnaire.codeList(list).codes();
        boolean asked = cell.kind() == RawCell.Kind.TRUTH && codes.contains("Y") && codes.contains("N");
        return asked
                ? Optional.of(Result.changed(Answer.code(cell.text().equals("TRUE") ? "Y" : "N")))
                : Optional.empty();
    }

    private Result codes(RawCell cell, Column column) {
        String list = String.valueOf(column.codeList());
        String text = words(cell);
        Optional<String> single = choices(list).code(text);
        Set<String> found = new HashSet<>();
        if (single.isPresent()) {
            found.add(single.get());
        } else {
            for (String part : text.split("[,;\n]")) {
                Optional<String> code = choices(list).code(part);
                if (code.isEmpty() && !part.isBlank()) {
                    return Result.not("V02", allowed(list));
                }
                code.ifPresent(found::add);
            }
        }
        String joined = questionnaire.codeList(list).codes().stream()
                .filter(found::contains)
                .collect(Collectors.joining(","));
        return joined.isEmpty() ? Result.not("V02", allowed(list)) : Result.of(Answer.code(joined));
    }

    private String allowed(String list) {
        return CodeList.named(questionnaire.codeList(list).codes());
    }

    private Result flags(RawCell cell) {
        String letters = words(cell).toUpperCase(Locale.ROOT).replaceAll("[\\s,;/+]", "");
        String known = Arrays.stream(Flag.values()).map(Flag::name).collect(Collectors.joining());
        boolean clear = !letters.isEmpty() && letters.chars().allMatch(letter -> known.indexOf(letter) >= 0);
        if (!clear) {
            return Result.not(
                    "V02", Arrays.stream(Flag.values()).map(Flag::name).collect(Collectors.joining(", ")));
        }
        return Result.of(Answer.code(Arrays.stream(Flag.values())
                .map(Flag::name)
                .filter(letters::contains)
                .collect(Collectors.joining(","))));
    }

    private Result date(RawCell cell) {
        Result text = Result.text(DateText.meanings(cell.text()), Answer::day, Result.not("V11", "2025-12-31"));
        return switch (cell.kind()) {
            case NUMBER ->
                number(cell.text())
                        .flatMap(this::day)
                        .map(day -> Result.of(Answer.day(day)))
                        .orElse(text);
            case ISO_DATE -> text.answer().map(Result::of).orElse(text);
            default -> text;
        };
    }

    private Optional<LocalDate> day(BigDecimal serial) {
        double value = serial.doubleValue();
        return value >= 1 && value < 2_958_466
                ? Optional.of(DateUtil.getLocalDateTime(value, from1904).toLocalDate())
                : Optional.empty();
    }
}
