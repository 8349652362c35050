/** What a new or changed rule would have found in past rounds, before anybody publishes it. Nothing is stored. */
@NullMarked
package org.vrs.trial;

import org.jspecify.annotations.NullMarked;
