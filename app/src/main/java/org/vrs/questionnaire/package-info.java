/** What a round asks and what a participant answers: definitions read from {@code forms/}, answers without any file or table. */
@NullMarked
package org.vrs.questionnaire;

import org.jspecify.annotations.NullMarked;
