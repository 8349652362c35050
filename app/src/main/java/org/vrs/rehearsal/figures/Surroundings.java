package org.vrs.rehearsal.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vrs.participant.ParticipantCode;

/**
 * What makes one participant's invented figures differ from another's: size, borders, money, neighbours.
 *
 * @param perDollar units of the currency that make a US dollar, roughly
 * @param size      order of magnitude of detections, 1 to 5
 * @param borders   L land, S sea, A air
 * @param near      codes of areas that routes lead through
 */
record Surroundings(
        ParticipantCode participant,
        String currency,
        BigDecimal perDollar,
        int size,
        String borders,
        List<String> near) {

    private static final Map<ParticipantCode, Surroundings> ALL =
            read().stream().collect(Collectors.toUnmodifiableMap(Surroundings::participant, Function.identity()));

    static Surroundings of(ParticipantCode participant) {
        return ALL.getOrDefault(
                participant,
                new Surroundings(participant, "USD", BigDecimal.ONE, 1, "SA", List.of("FJI", "IDN", "IND")));
    }

    boolean hasLand() {
        return borders.contains("L");
    }

    boolean hasSea() {
        return borders.contains("S");
    }

    private static List<Surroundings> read() {
        try (InputStream file = Surroundings.class.getResourceAsStream("/rehearsal/region.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .map(part -> new Surroundings(
                            ParticipantCode.valueOf(part[0]),
                            part[1],
                            new BigDecimal(part[2]),
                            Integer.parseInt(part[3]),
                            part[4],
                            List.of(part[5].split(" ", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
