package org.vrs.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vrs.export.TableFile.Fact;
import org.vrs.round.Round;

/** What a data file says about itself, so that it can be understood far from here: round, moment, size and conditions. */
@Component
class FactsOfFile {

    private final MessageSource messages;

    FactsOfFile(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A file that was made: from how many returns, as they stood at a moment, and with how many rows.
     *
     * @param reserved names of the participants whose return was accepted with reservation
     */
    record Made(Round round, Instant cutOff, int returns, List<String> reserved, long rows) {

        Made {
            reserved = List.copyOf(reserved);
        }
    }

    /** A workbook has room to explain its columns; a file of values keeps to what belongs to it alone. */
    List<Fact> of(Made made, Format format, Locale locale) {
        Stream<Fact> columns = format == Format.XLSX
                ? Arrays.stream(DataColumn.values())
                        .map(column -> new Fact(column.name(), say("export.column." + column, locale)))
                : Stream.empty();
        return Stream.concat(about(made, locale).stream(), columns).toList();
    }

    private List<Fact> about(Made made, Locale locale) {
        Round round = made.round();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("round", round.title() + " (" + round.id() + ")", locale));
        facts.add(fact("period", round.periodStart() + " / " + round.periodEnd(), locale));
        facts.add(fact("questionnaire", round.questionnaire().toString(), locale));
        facts.add(fact("cut-off", made.cutOff().truncatedTo(ChronoUnit.SECONDS).toString(), locale));
        facts.add(fact("returns", String.valueOf(made.returns()), locale));
        String reserved = made.reserved().isEmpty() ? say("receipt.none", locale) : String.join(", ", made.reserved());
        facts.add(fact("reserved", reserved, locale));
        facts.add(fact("rows", String.valueOf(made.rows()), locale));
        facts.add(fact("conditions", say("desk.shared.conditions", locale), locale));
        if (round.demonstration()) {
            String notice = say("web.demonstration", locale) + " " + say("web.demonstration.meaning", locale);
            facts.add(fact("notice", notice, locale));
        }
        return facts;
    }

    private Fact fact(String what, String value, Locale locale) {
        return new Fact(say("export.fact." + what, locale), value);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
