package org.vrs.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Everything the pages of a regional report print, already counted, suppressed and worded: a template only places it. The
 * names of the record components are the field names of the templates ({@code cover.title}).
 */
public record RegionalReport(
        Cover cover,
        Summary summary,
        Participation participation,
        Flows flows,
        Profile profile,
        Routes routes,
        Quality quality,
        List<Paragraph> notes,
        String documentId,
        Locale locale) {

    /** The first page; an empty {@code demonstration} prints nothing. */
    public record Cover(
            String title,
            String round,
            String period,
            String cutOff,
            String reported,
            String owner,
            String classification,
            String demonstration) {}

    /** What stands above and below a table: a title, who reported until when, and a note that may be empty. */
    public record Caption(String title, String basis, String note) {}

    /** One message on the page of key figures, one note at the end: a heading that may be empty, and words. */
    public record Paragraph(String heading, String words) {}

    /** The page that is read when no other is. */
    public record Summary(List<KeyFigure> figures, List<Paragraph> messages, String basis) {}

    public record KeyFigure(String value, String label, String change) {}

    public record Participation(String lead, Caption caption, List<SubRegion> rows) {}

    /** A sub-region by count, and by name as far as its participants agreed. */
    public record SubRegion(String name, String participants, String reported, String named) {}

    public record Flows(String lead, Caption chart, List<Bar> bars, Caption caption, List<Citizenship> rows) {}

    /** A bar; {@code length} is its part of the longest bar, from 0 to 1. */
    public record Bar(String label, String value, double length) {}

    public record Citizenship(String rank, String name, String persons, String share, String change, boolean strong) {}

    /** Who the smuggled migrants were; the age columns carry their headings because scarce data join two of them. */
    public record Profile(
            String lead, Caption caption, List<String> ages, List<Sex> rows, Caption basisCaption, List<Bar> bases) {}

    public record Sex(String name, String first, String second, String third, String total, boolean strong) {}

    public record Routes(String lead, Caption caption, List<Route> rows) {}

    public record Route(
            String origin,
            String transit,
            String destination,
            String modes,
            String trend,
            String persons,
            String participants) {}

    public record Quality(String lead, Caption caption, List<SectionRate> rows) {}

    /** How complete one section of the accepted returns is. */
    public record SectionRate(
            String name, String participants, String figures, String missing, String confidential, String flags) {}

    /** The SHA-256 of all that is printed, in hexadecimal: equal prints have equal fingerprints, whatever the file's bytes. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
