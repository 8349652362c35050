package org.vrs.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;

/**
 * How one return breaks one total down. The parts never exceed the total: where a return gives parts only, or parts that
 * add up to more, their sum is the total. All tables about one subject use one total, so that no two tables can be
 * subtracted from each other to find the participant that answered only one of them.
 */
record Split(long total, Map<String, Long> parts) {

    static final String[] AGES = {"LT18", "GE18", "U"};

    /** Irregular entries by citizenship (B1, B2), keyed by area; null where the return has no figure of them. */
    static @Nullable Split entries(Answers answers) {
        Map<String, Long> areas = new HashMap<>();
        for (String row : answers.rows("B2")) {
            String area = row.equals("XXX")
                    ? row
                    : Character.isDigit(row.charAt(0)) ? answers.text("B2." + row + ".AREA") : null;
            if (area != null) {
                answers.number("B2." + row + ".T").ifPresent(value -> areas.merge(area, value.longValue(), Long::sum));
            }
        }
        Long total = first(answers, "B1.1.T.T", "B2.T.T");
        long needed = sum(areas) + number(answers, "B2.OTH.T");
        return total == null && needed == 0 ? null : new Split(Math.max(total == null ? 0 : total, needed), areas);
    }

    /** Smuggled migrants by the way they were identified (C1.2). */
    static @Nullable Split bases(Answers answers) {
        return smuggled(answers, basisParts(answers));
    }

    /** Smuggled migrants by sex (F, M, O) and age (C1.1), keyed {@code F.LT18}; the nine parts make up the total. */
    static @Nullable Split sexAndAge(Answers answers) {
        Split sexes = smuggled(answers, sexParts(answers));
        if (sexes == null) {
            return null;
        }
        Map<String, Long> parts = new HashMap<>(sexes.parts());
        long others = sexes.total() - sum(parts);
        long children = within(others, others(answers, parts, "LT18"));
        long adults = within(others - children, others(answers, parts, "GE18"));
        parts.put("O.LT18", children);
        parts.put("O.GE18", adults);
        parts.put("O.U", others - children - adults);
        return new Split(sexes.total(), parts);
    }

    private static long others(Answers answers, Map<String, Long> parts, String age) {
        return number(answers, "C1.1.T." + age)
                - parts.getOrDefault("F." + age, 0L)
                - parts.getOrDefault("M." + age, 0L);
    }

    private static @Nullable Split smuggled(Answers answers, Map<String, Long> parts) {
        Long total = first(answers, "C1.1.T.T", "C1.2.T.N", "C2.T.T");
        long needed = Math.max(sum(basisParts(answers)), sum(sexParts(answers)));
        return total == null && needed == 0 ? null : new Split(Math.max(total == null ? 0 : total, needed), parts);
    }

    private static Map<String, Long> basisParts(Answers answers) {
        Map<String, Long> parts = new HashMap<>();
        for (String basis : new String[] {"INV", "DECL", "IND", "EST"}) {
            answers.number("C1.2." + basis + ".N").ifPresent(value -> parts.put(basis, value.longValue()));
        }
        return parts;
    }

    /** What a return says of women and of men; a part it has no figure for is absent, which is not the same as zero. */
    private static Map<String, Long> sexParts(Answers answers) {
        Map<String, Long> parts = new HashMap<>();
        for (String sex : new String[] {"F", "M"}) {
            long known = 0;
            for (String age : AGES) {
                Long persons = first(answers, "C1.1." + sex + "." + age);
                if (persons != null) {
                    parts.put(sex + "." + age, persons);
                    known += persons;
                }
            }
            long unknown = number(answers, "C1.1." + sex + ".T") - known;
            if (unknown > 0) {
                parts.merge(sex + ".U", unknown, Long::sum);
            }
        }
        return parts;
    }

    private static @Nullable Long first(Answers answers, String... cells) {
        for (String cell : cells) {
            if (answers.number(cell).isPresent()) {
                return number(answers, cell);
            }
        }
        return null;
    }

    private static long number(Answers answers, String cell) {
        return answers.number(cell).map(Number::longValue).orElse(0L);
    }

    private static long within(long most, long value) {
        return Math.max(0, Math.min(most, value));
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
