/** Who people are: accounts, the roles they were nominated for, and how they sign in. */
@NullMarked
package org.vrs.user;

import org.jspecify.annotations.NullMarked;
