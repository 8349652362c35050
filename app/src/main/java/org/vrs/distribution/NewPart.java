package org.vrs.distribution;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vrs.user.UserId;

/**
 * What a focal point decides when a part goes to an agency.
 *
 * @param agency   code of CL_AGENCY
 * @param name     the agency as people of the country call it
 * @param provider the data provider of the agency who has an account and gets a letter, or null where the focal point passes the
 *                 file on
 * @param sections ids of the sections that the agency answers
 * @param dueDate  when the focal point wants the part back, a day in the participant's own zone
 */
public record NewPart(
        String agency, String name, @Nullable UserId provider, SortedSet<String> sections, LocalDate dueDate) {}
