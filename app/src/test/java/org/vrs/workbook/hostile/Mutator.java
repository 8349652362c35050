package org.vrs.workbook.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vrs.workbook.Zip;

/** Damages a workbook at random, mostly inside its parts, so that the damage is not stopped by the packing. */
final class Mutator {

    private static final Pattern ATTRIBUTE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z][^<>]*>");
    private static final Pattern VALUE = Pattern.compile(">[^<>]+<");
    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            "1e308",
            "NaN",
            "true",
            "xml",
            "&#65535;",
            "&#x1F600;",
            "_xD800_",
            "A1:XFD1048576",
            "rId1",
            "../../x",
            "\u202e",
            "x".repeat(40_000));

    private final Random random;
    private final Zip zip;

    private Mutator(byte[] workbook, long seed) {
        this.random = new Random(seed);
        this.zip = Zip.of(workbook);
    }

    /** The mutant of a seed: the same for the same seed, so that a failure can be looked at again. */
    static byte[] mutant(byte[] workbook, long seed) {
        return new Mutator(workbook, seed).mutant();
    }

    private byte[] mutant() {
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            part();
        }
        byte[] bytes = zip.bytes();
        return random.nextInt(10) == 0 ? file(bytes) : bytes;
    }

    private void part() {
        List<String> names = zip.names();
        String name = names.get(random.nextInt(names.size()));
        byte[] part = zip.part(name);
        switch (random.nextInt(10)) {
            case 0 -> zip.with(name, flipped(part));
            case 1 -> zip.with(name, java.util.Arrays.copyOf(part, random.nextInt(part.length + 1)));
            case 2 -> zip.without(name);
            case 3 -> zip.with(name, zip.part(names.get(random.nextInt(names.size()))));
            case 4, 5 -> replace(name, ATTRIBUTE, found -> "=\"" + odd() + "\"");
            case 6 -> replace(name, ELEMENT, found -> found.repeat(random.nextInt(2) * 50));
            case 7, 8 -> replace(name, VALUE, found -> ">" + odd() + "<");
            default -> swap(name);
        }
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private byte[] flipped(byte[] part) {
        byte[] flipped = part.clone();
        for (int i = 0; i < 8 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Another text in the place of one piece of a part. */
    private void replace(String name, Pattern pattern, java.util.function.UnaryOperator<String> change) {
        String text = new String(zip.part(name), StandardCharsets.UTF_8);
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (!found.isEmpty()) {
            MatchResult one = found.get(random.nextInt(found.size()));
            zip.with(name, text.substring(0, one.start()) + change.apply(one.group()) + text.substring(one.end()));
        }
    }

    /** Two elements change places. */
    private void swap(String name) {
        String text = new String(zip.part(name), StandardCharsets.UTF_8);
        Matcher matcher = ELEMENT.matcher(text);
        List<MatchResult> found = matcher.results().toList();
        if (found.size() > 1) {
            int first = random.nextInt(found.size() - 1);
            MatchResult one = found.get(first);
            MatchResult two = found.get(first + 1 + random.nextInt(found.size() - first - 1));
            zip.with(
                    name,
                    text.substring(0, one.start())
                            + two.group()
                            + text.substring(one.end(), two.start())
                            + one.group()
                            + text.substring(two.end()));
        }
    }

    private byte[] file(byte[] bytes) {
        return switch (random.nextInt(3)) {
            case 0 -> flipped(bytes);
            case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> cut(bytes);
        };
    }

    private byte[] cut(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(500));
        byte[] left = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, left, 0, from);
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }
}
