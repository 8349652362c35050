package org.vrs.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Expression;
import org.vrs.expression.Expression.Arithmetic;
import org.vrs.expression.Expression.Call;
import org.vrs.expression.Expression.Constant;
import org.vrs.expression.Expression.Name;
import org.vrs.expression.Function;
import org.vrs.expression.Operator;

/** Recognises the shapes of expressions that mean sums and shares of cells. */
final class Terms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Terms() {}

    static boolean areNames(List<Expression> expressions) {
        return expressions.stream().allMatch(Name.class::isInstance);
    }

    static List<CellId> cells(List<Expression> names) {
        return names.stream().map(name -> CellId.valueOf(((Name) name).name())).toList();
    }

    /** The cells of {@code A + B + C}; null for anything else. */
    static @Nullable List<CellId> added(Expression expression) {
        if (expression instanceof Name name) {
            return List.of(CellId.valueOf(name.name()));
        }
        if (!(expression instanceof Arithmetic sum) || sum.operator() != Operator.PLUS) {
            return null;
        }
        @Nullable List<CellId> left = added(sum.left());
        @Nullable List<CellId> right = added(sum.right());
        if (left == null || right == null) {
            return null;
        }
        List<CellId> cells = new ArrayList<>(left);
        cells.addAll(right);
        return List.copyOf(cells);
    }

    /** The cells of {@code sum(A, B)}, or the one of {@code A}; null for anything else. */
    static @Nullable List<CellId> gathered(Expression expression, Function function) {
        if (expression instanceof Name name) {
            return List.of(CellId.valueOf(name.name()));
        }
        return expression instanceof Call call && call.function() == function && areNames(call.parts())
                ? cells(call.parts())
                : null;
    }

    /** 150 for {@code 1.5 * A}, 100 for {@code A} alone; null where it is no whole number of percent. */
    static @Nullable Integer percent(Expression expression) {
        if (!(expression instanceof Arithmetic share) || withoutShare(expression) == expression) {
            return 100;
        }
        BigDecimal percent = ((BigDecimal) ((Constant) share.left()).value()).multiply(HUNDRED);
        return percent.stripTrailingZeros().scale() <= 0 ? Integer.valueOf(percent.intValueExact()) : null;
    }

    /** {@code A} for {@code 1.5 * A}. */
    static Expression withoutShare(Expression expression) {
        return expression instanceof Arithmetic share
                        && share.operator() == Operator.TIMES
                        && share.left() instanceof Constant factor
                        && factor.value() instanceof BigDecimal
                ? share.right()
                : expression;
    }
}
