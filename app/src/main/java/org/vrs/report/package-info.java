/** The regional report: what it may say, and its pages; JasperReports lives here only. */
@NullMarked
package org.vrs.report;

import org.jspecify.annotations.NullMarked;
