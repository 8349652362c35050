package org.vrs.testing;

import java.util.List;
import org.vrs.questionnaire.Answers;
import org.vrs.validation.SampleReturn;

/** A return in order of which rule P11 has something to say to the reviewer: many figures, all of them multiples of ten. */
public final class Rounded {

    private static final long FIGURE = 40;

    private Rounded() {}

    /** The answers; more may be set in them. */
    public static SampleReturn inOrder() {
        SampleReturn answers =
                Sample.clean().entries(FIGURE).set("B4.2.01.AREA", "VNM").set("D2.3.01.AREA", "VNM");
        for (String cell : List.of(
                "D1.SOM.N",
                "D1.T.N",
                "D2.1.M.GE18",
                "D2.1.M.T",
                "D2.1.T.GE18",
                "D2.1.T.T",
                "D2.2.NAT.N",
                "D2.2.T.N",
                "D2.3.01.T",
                "D2.3.T.T",
                "D3.1.M.N",
                "D3.1.T.N",
                "D3.2.NAT.N",
                "D3.2.T.N",
                "D4.1.M.N",
                "D4.1.T.N",
                "D4.2.NAT.N",
                "D4.2.T.N",
                "B4.1.A.N",
                "B4.1.T.N",
                "B4.2.01.SEA",
                "B4.2.01.T",
                "B4.2.T.SEA",
                "B4.2.T.T")) {
            answers.set(cell, FIGURE);
        }
        return answers;
    }

    /** The answers as they are. */
    public static Answers answers() {
        return inOrder().answers();
    }
}
