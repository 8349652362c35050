package org.vrs.notification;

/** Why a letter is written. Its words are the messages {@code mail.<occasion>.*}; its button leads to {@link #page}. */
enum Occasion {
    INVITATION("/submissions/{submission}"),
    REMINDER("/submissions/{submission}"),
    LAST_REMINDER("/submissions/{submission}"),
    OVERDUE("/submissions/{submission}"),
    SIGN_OFF_REQUEST("/submissions/{submission}"),
    DEPUTY_REQUEST("/submissions/{submission}"),
    SIGNATURE_VOID("/submissions/{submission}"),
    SIGNATURE_WITHDRAWN("/submissions/{submission}"),
    NATIONAL_RETURN("/submissions/{submission}"),
    RECEIPT("/submissions/{submission}"),
    REVIEW_REQUEST("/reviews/{submission}"),
    APPROVAL_REQUEST("/reviews/{submission}"),
    RETURN_NOTICE("/submissions/{submission}"),
    QUERIES_SENT("/submissions/{submission}/queries"),
    QUERY_REMINDER("/submissions/{submission}/queries"),
    QUERY_OVERDUE("/submissions/{submission}/queries"),
    QUERIES_LATE("/reviews/{submission}/queries"),
    QUERIES_ANSWERED("/reviews/{submission}"),
    CLOSED_INCOMPLETE("/submissions/{submission}"),
    ACCEPTED_FEW("/submissions/{submission}"),
    ACCESS_OPENED("/shared/{round}"),
    ACCESS_CLOSED("/submissions/{submission}"),
    REPORT_PUBLISHED("/reports"),
    PART_HANDED_OUT("/submissions/{submission}/parts");

    private final String page;

    Occasion(String page) {
        this.page = page;
    }

    /** The page of the program that the letter is about; it asks for a sign-in like every other. */
    String page() {
        return page;
    }

    /** Whether it asks the secretariat to do something with a return. */
    boolean asksSecretariat() {
        return page.startsWith("/reviews/");
    }
}
