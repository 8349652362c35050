package org.vrs.outbox;

/** Where a message is on its way. */
public enum MessageState {
    /** Written with the fact it tells of; nothing has been tried. */
    QUEUED,
    /** Being handed to the mail server; after a crash it is tried again when its lease has run out. */
    SENDING,
    /** The mail server has taken it. */
    ACCEPTED,
    /** The mail server could not take it yet; it is tried again. */
    DEFERRED,
    /** The mail server refuses the address, or could not be reached for three days. */
    UNDELIVERABLE
}
