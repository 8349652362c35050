/** The figures of a round as one flat file for other programs: everything that the reader sees on screen, and nothing else. */
@NullMarked
package org.vrs.export;

import org.jspecify.annotations.NullMarked;
