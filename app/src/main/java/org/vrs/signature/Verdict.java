package org.vrs.signature;

/** What a check of a file comes to. */
public enum Verdict {
    /** All of it is as it was signed. */
    HOLDS,
    /** A fact, or a byte of a page, is not what was signed. */
    CHANGED,
    /** What should be a signature, a seal or a whole document is none any more. */
    DAMAGED,
    /** The end is missing. */
    CUT_SHORT,
    /** Signed with another key than the one it was checked with. */
    OTHER_KEY,
    /** No receipt and no report of this program. */
    NOT_OURS
}
