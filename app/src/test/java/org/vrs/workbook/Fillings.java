package org.vrs.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relations;
import org.vrs.questionnaire.Rule;
import org.vrs.validation.SampleReturn;

/** Random answers that keep some relations and break others, with markers and blanks among them. */
final class Fillings {

    private static final List<String> IDS = List.of("R-1", "R-2", "r-1", "R*", "R-3", "12");

    private final Questionnaire questionnaire;
    private final Random random;
    private final SortedMap<CellId, Answer> answers = new TreeMap<>();

    Fillings(Questionnaire questionnaire, Random random) {
        this.questionnaire = questionnaire;
        this.random = random;
    }

    Answers next() {
        int base = random.nextInt(4);
        if (base > 0) {
            SampleReturn start = base == 1 ? SampleReturn.nil() : SampleReturn.inOrder();
            answers.putAll(start.answers().cells());
        }
        double share = random.nextDouble() * (base == 1 ? 0.1 : 0.6);
        for (Question question : questionnaire.questions()) {
            List<CellId> cells = question.locked() ? List.of() : question.cells();
            int started = question.maxRows() == 0 ? 0 : random.nextInt(1 + Math.min(12, question.maxRows()));
            for (CellId cell : cells) {
                var here = questionnaire.cell(cell).orElseThrow();
                boolean idle = !question.rows().contains(here.row())
                        && !here.row().isEmpty()
                        && Integer.parseInt(here.row()) > started;
                if (!idle && random.nextDouble() < share) {
                    answers.put(cell, any(cell));
                }
            }
        }
        List<Relation> relations = new ArrayList<>();
        for (Rule rule : questionnaire.rules()) {
            relations.addAll(questionnaire.relations().of(rule));
        }
        Collections.shuffle(relations, random);
        relations.stream().filter(relation -> random.nextInt(3) > 0).forEach(this::touch);
        return Answers.of(answers);
    }

    private Answer any(CellId cell) {
        var column = questionnaire.cell(cell).orElseThrow().column();
        return switch (column.type()) {
            case COUNT, AMOUNT, PERCENT -> random.nextInt(4) == 0 ? marker() : Answer.number(random.nextInt(6));
            case RANK -> Answer.number(1 + random.nextInt(4));
            case CODE, CODES -> {
                List<String> codes = questionnaire
                        .codeList(String.valueOf(column.codeList()))
                        .codes();
                yield Answer.code(codes.get(random.nextInt(Math.min(6, codes.size()))));
            }
            case FLAGS -> Answer.code(random.nextBoolean() ? "E,P" : Flag.values()[random.nextInt(6)].name());
            case EMAIL -> Answer.words("statistics@example.org");
            case TEXT -> Answer.words(IDS.get(random.nextInt(IDS.size())));
            case DATE -> Answer.day(java.time.LocalDate.of(2025, 1 + random.nextInt(12), 1));
        };
    }

    private Answer marker() {
        return Answer.missing(Marker.values()[random.nextInt(Marker.values().length)]);
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private void put(CellId cell, @Nullable Answer answer) {
        if (answer == null) {
            answers.remove(cell);
        } else {
            answers.put(cell, answer);
        }
    }

    private void put(CellId cell, long figure) {
        put(cell, Answer.number(figure));
    }

    /** Keeps a relation or breaks it; in rows that were not started, mostly neither. */
    private void touch(Relation relation) {
        CellId place = relation.place();
        String row = questionnaire.cell(place).orElseThrow().row();
        boolean free = row.matches("[0-9]+");
        if (free && !isStarted(place) && random.nextInt(20) > 0) {
            return;
        }
        if (relation instanceof Relation.Sum sum) {
            sum(sum);
        } else if (relation instanceof Relation.Same same) {
            int figure = random.nextInt(50);
            put(same.first(), figure);
            put(same.second(), rarely() ? marker() : Answer.number(figure + random.nextInt(4) / 3));
        } else if (relation instanceof Relation.AtMost most) {
            int figure = random.nextInt(50);
            put(most.larger(), figure);
            put(most.smaller(), figure * most.percent() / 100 + random.nextInt(3));
        } else if (relation instanceof Relation.TogetherAtMost most) {
            int figure = 1 + random.nextInt(50);
            most.cells().forEach(cell -> put(cell, 0));
            put(most.whole().get(0), rarely() ? marker() : Answer.number(figure));
            put(most.parts().get(0), figure * most.percent() / 100 + random.nextInt(3));
        } else if (relation instanceof Relation.Ranks ranks) {
            ranks(ranks);
        } else if (relation instanceof Relation.Counted counted) {
            long rows = counted.rows().stream()
                    .filter(each -> isStarted(each.cells().get(0)))
                    .count();
            put(counted.announced(), rarely() ? null : Answer.number(rows + random.nextInt(3) / 2));
        } else if (relation instanceof Relation.NotOwn notOwn && rarely()) {
            put(pick(notOwn.cells()), Answer.code("KHM"));
        } else if (relation instanceof Relation.NoRepeat once && rarely()) {
            boolean code = questionnaire.cell(place).orElseThrow().column().type() == CellType.CODE;
            put(pick(once.cells()), code ? Answer.code("XXX") : Answer.words("R-1"));
        } else if (relation instanceof Relation.Required || relation instanceof Relation.Order) {
            if (rarely()) {
                put(pick(relation.cells()), null);
            }
        } else if (relation instanceof Relation.Reason reason) {
            put(
                    Relations.FORM_OF_RETURN,
                    Answer.code(List.of("FULL", "PARTIAL", "NIL").get(random.nextInt(3))));
            put(reason.reason(), random.nextBoolean() ? null : Answer.words("A reason"));
        } else if (relation instanceof Relation.EachCell each && random.nextInt(5) == 0) {
            put(pick(each.cells()), wrong(each));
        }
    }

    private boolean isStarted(CellId cell) {
        String id = cell.value();
        String row = id.substring(0, id.lastIndexOf('.') + 1);
        return !answers.tailMap(cell(row)).isEmpty()
                && answers.tailMap(cell(row)).firstKey().value().startsWith(row);
    }

    private static CellId cell(String row) {
        return CellId.valueOf(row + "0");
    }

    private CellId pick(List<CellId> cells) {
        return cells.get(random.nextInt(Math.min(cells.size(), 8)));
    }

    private void sum(Relation.Sum sum) {
        long total = 0;
        for (Relation.Part part : sum.parts()) {
            if (part.row() != null && !isStarted(part.cell())) {
                continue;
            }
            int choice = random.nextInt(40);
            int figure = random.nextInt(9);
            put(part.cell(), choice == 0 ? null : choice == 1 ? marker() : Answer.number(figure));
            total += choice < 2 ? 0 : figure;
        }
        int choice = random.nextInt(10);
        put(
                sum.total(),
                choice == 0
                        ? marker()
                        : choice == 1
                                ? null
                                : Answer.number(Math.max(
                                        0, total + Math.max(0, choice - 7) * (random.nextBoolean() ? 1 : -1))));
    }

    private void ranks(Relation.Ranks ranks) {
        List<CellId> started =
                new ArrayList<>(ranks.cells().stream().filter(this::isStarted).toList());
        Collections.shuffle(started, random);
        for (int i = 0; i < started.size(); i++) {
            put(started.get(i), i + 1);
        }
        if (!started.isEmpty() && random.nextBoolean()) {
            put(started.get(0), random.nextInt(4));
        }
    }

    private Answer wrong(Relation.EachCell each) {
        if (each instanceof Relation.Range range) {
            BigDecimal most = range.most();
            return most == null || range.least() != null && random.nextBoolean()
                    ? Answer.number(-1)
                    : Answer.number(most.add(BigDecimal.ONE));
        }
        if (each instanceof Relation.Figure figure) {
            return figure.whole() && random.nextBoolean()
                    ? Answer.number(new BigDecimal("1.5"))
                    : Answer.words("about 12");
        }
        return each instanceof Relation.OneOf offer ? Answer.code(offer.several() ? "Q" : "ZZZ") : Answer.words("x");
    }
}
