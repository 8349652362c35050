package org.vrs.expression;

import java.math.BigDecimal;

/** What an expression comes to, as far as it can be told before there are answers. */
enum Type {
    NUMBER,
    TEXT,
    TRUTH,
    /** What a cell holds: a figure, a marker or a code. */
    ANSWER;

    static Type of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value() instanceof BigDecimal ? NUMBER : TEXT;
        }
        if (expression instanceof Expression.Name || expression instanceof Expression.Last) {
            return ANSWER;
        }
        if (expression instanceof Expression.Call call) {
            return call.function().isTruth() ? TRUTH : NUMBER;
        }
        return expression instanceof Expression.Arithmetic ? NUMBER : TRUTH;
    }

    boolean isNumber() {
        return this == NUMBER || this == ANSWER;
    }

    /** Says what is wrong where two sides can never be compared. */
    static void compared(Token sign, Expression left, Expression right) {
        Type one = of(left);
        Type other = of(right);
        boolean texts = (one == TEXT || other == TEXT) && !sign.is("=") && !sign.is("<>");
        if (one == TRUTH || other == TRUTH) {
            throw new ExpressionFault(
                    sign.line(), "What is true or false cannot be compared with \"" + sign.text() + "\".");
        }
        if (texts || one == TEXT && other == NUMBER || one == NUMBER && other == TEXT) {
            throw new ExpressionFault(
                    sign.line(),
                    "A text is equal (=) or not equal (<>) to a cell; nothing else can be compared with it.");
        }
    }
}
