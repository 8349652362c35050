/** Answers to and from {@code .xlsx} files: the only home of Apache POI. */
@NullMarked
package org.vrs.workbook;

import org.jspecify.annotations.NullMarked;
