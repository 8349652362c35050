/** Where each participant stands in each round: the case that the model moves. */
@NullMarked
package org.vrs.submission;

import org.jspecify.annotations.NullMarked;
