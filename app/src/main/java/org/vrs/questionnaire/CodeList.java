package org.vrs.questionnaire;

import java.util.List;

/** The codes that a cell may hold, in the order in which they are offered; their labels are texts of the questionnaire. */
public record CodeList(String id, List<String> codes) {}
