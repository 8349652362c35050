/** The secretariat's review: a reviewer recommends or returns, a different person approves. */
@NullMarked
package org.vrs.review;

import org.jspecify.annotations.NullMarked;
