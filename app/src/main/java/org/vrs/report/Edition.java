package org.vrs.report;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What makes a report this report: the round it closes, the day it was cut off, who issues it to whom.
 *
 * @param round          the round as people call it, such as {@code 2025-1}
 * @param period         the reference period in words
 * @param cutOff         the last day of acceptance that counts
 * @param classification who may read it, such as "For official use of participants"
 * @param demonstration  whether all figures are invented; printed on each page
 * @param documentId     the id under which the document is kept
 */
public record Edition(
        String title,
        String round,
        String period,
        LocalDate cutOff,
        String owner,
        String classification,
        boolean demonstration,
        String documentId,
        Locale locale) {}
