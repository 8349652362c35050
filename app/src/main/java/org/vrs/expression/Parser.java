package org.vrs.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Statement.Over;
import org.vrs.expression.Statement.Scope;

/** Reads the sentences of a rule by descending from the loosest joint to the tightest, as the grammar of VTL orders them. */
final class Parser {

    private static final Set<String> WORDS = Set.of(
            "when",
            "then",
            "and",
            "or",
            "not",
            "in",
            "not_in",
            "of",
            "at",
            "rows",
            "columns",
            "cells",
            "last",
            "sum",
            "max",
            "min",
            "abs",
            "nvl",
            "isnull",
            "ismarker");

    private final String text;
    private final List<Token> tokens;
    private int next;

    Parser(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        while (here().kind() != Token.Kind.END) {
            statements.add(statement());
            if (here().kind() != Token.Kind.END) {
                expect(";", "between two sentences");
            }
        }
        if (statements.isEmpty()) {
            throw new ExpressionFault(1, "There is no sentence.");
        }
        return statements;
    }

    private Statement statement() {
        int line = here().line();
        @Nullable Scope scope = scope();
        int from = here().from();
        @Nullable Expression when = null;
        if (take("when")) {
            when = truth();
            expect("then", "after what stands behind \"when\"");
        }
        Expression condition = truth();
        String written = text.substring(from, tokens.get(next - 1).to()).replaceAll("\\s+", " ");
        return new Statement(scope, when, condition, written, line);
    }

    private @Nullable Scope scope() {
        if (take("cells")) {
            List<String> cells = names("a cell");
            expect(":", "after the cells");
            return new Scope(Over.CELLS, cells, List.of());
        }
        if (!here().is("rows") && !here().is("columns")) {
            return null;
        }
        Over over = Over.valueOf(take().text().toUpperCase(Locale.ROOT));
        expect("of", "after \"" + over.name().toLowerCase(Locale.ROOT) + "\"");
        List<String> tables = names("a table");
        List<String> at = take("at") ? names("a row or a column") : List.of();
        expect(":", "after the tables");
        return new Scope(over, tables, at);
    }

    private List<String> names(String what) {
        List<String> names = new ArrayList<>();
        do {
            names.add(name(what));
        } while (take(","));
        return names;
    }

    /** A name; a row may be called by a number such as 01. */
    private String name(String what) {
        Token token = take();
        if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.NUMBER || WORDS.contains(token.text())) {
            throw fault(token, "Expected " + what + ", but found \"" + token.text() + "\".");
        }
        return token.text();
    }

    /** An expression that is true or false. */
    private Expression truth() {
        Token start = here();
        Expression expression = alternatives();
        if (Type.of(expression) != Type.TRUTH) {
            throw fault(start, "This is neither true nor false; compare it with something, as in B1.1.T.T >= 0.");
        }
        return expression;
    }

    private Expression alternatives() {
        Expression left = conjunction();
        while (here().is("or")) {
            left = joined(Joint.OR, left, this::conjunction);
        }
        return left;
    }

    private Expression conjunction() {
        Expression left = negation();
        while (here().is("and")) {
            left = joined(Joint.AND, left, this::negation);
        }
        return left;
    }

    private Expression joined(Joint joint, Expression left, java.util.function.Supplier<Expression> rest) {
        Token word = take();
        Expression right = rest.get();
        if (Type.of(left) != Type.TRUTH || Type.of(right) != Type.TRUTH) {
            throw fault(word, "Both sides of \"" + word.text() + "\" must be true or false.");
        }
        return new Expression.Joined(joint, left, right);
    }

    private Expression negation() {
        Token word = here();
        if (!take("not")) {
            return comparison();
        }
        Expression contrary = negation();
        if (Type.of(contrary) != Type.TRUTH) {
            throw fault(word, "What follows \"not\" must be true or false; put it in brackets.");
        }
        return new Expression.Not(contrary);
    }

    private Expression comparison() {
        Expression left = sum();
        Token token = here();
        if (take("in")) {
            return listed(left);
        }
        if (take("not_in")) {
            return new Expression.Not(listed(left));
        }
        @Nullable Sign sign = token.kind() == Token.Kind.SIGN ? Sign.of(token.text()) : null;
        if (sign == null) {
            return left;
        }
        take();
        Expression right = sum();
        Type.compared(token, left, right);
        return here().is("<=") && sign == Sign.AT_MOST
                ? ascending(left, right)
                : new Expression.Comparison(sign, left, right);
    }

    private Expression ascending(Expression first, Expression second) {
        List<Expression> parts = new ArrayList<>(List.of(first, second));
        while (here().is("<=")) {
            Token sign = take();
            parts.add(sum());
            Type.compared(sign, first, parts.get(parts.size() - 1));
        }
        return new Expression.Ascending(List.copyOf(parts));
    }

    /** {@code A in {1, "NAP"}} is the same as {@code A = 1 or A = "NAP"}. */
    private Expression listed(Expression left) {
        expect("{", "after \"in\"");
        @Nullable Expression any = null;
        do {
            Token token = take();
            if (token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.TEXT) {
                throw fault(
                        token,
                        "Between { and } stand numbers and texts in quotation marks, not \"" + token.text() + "\".");
            }
            Expression one = new Expression.Comparison(Sign.EQUAL, left, constant(token));
            any = any == null ? one : new Expression.Joined(Joint.OR, any, one);
        } while (take(","));
        expect("}", "at the end of the list");
        return any;
    }

    private Expression sum() {
        Expression left = product();
        while (here().is("+") || here().is("-")) {
            Token sign = take();
            left = arithmetic(sign, sign.is("+") ? Operator.PLUS : Operator.MINUS, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = single();
        while (here().is("*") || here().is("/")) {
            Token sign = take();
            left = arithmetic(sign, sign.is("*") ? Operator.TIMES : Operator.BY, left, single());
        }
        return left;
    }

    private static Expression arithmetic(Token sign, Operator operator, Expression left, Expression right) {
        if (!Type.of(left).isNumber() || !Type.of(right).isNumber()) {
            throw fault(sign, "Both sides of \"" + operator.sign() + "\" must be figures.");
        }
        return new Expression.Arithmetic(operator, left, right);
    }

    private Expression single() {
        Token token = take();
        if (token.is("(")) {
            Expression inner = alternatives();
            expect(")", "to close the bracket");
            return inner;
        }
        if (token.is("-")) {
            return arithmetic(token, Operator.MINUS, new Expression.Constant(BigDecimal.ZERO), single());
        }
        if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.TEXT) {
            return constant(token);
        }
        if (token.kind() != Token.Kind.NAME) {
            throw fault(token, "Expected a cell, a number or a text, but found \"" + token.text() + "\".");
        }
        return here().is("(") ? call(token) : named(token);
    }

    private static Expression named(Token token) {
        if (WORDS.contains(token.text())) {
            throw fault(token, "Expected a cell, a number or a text, but found \"" + token.text() + "\".");
        }
        return new Expression.Name(token.text());
    }

    private static Expression constant(Token token) {
        boolean number = token.kind() == Token.Kind.NUMBER;
        return new Expression.Constant(number ? new BigDecimal(token.text()) : token.text());
    }

    private Expression call(Token name) {
        take();
        if (name.is("last")) {
            Expression.Name cell = new Expression.Name(name("a cell"));
            expect(")", "to close the bracket");
            return new Expression.Last(cell);
        }
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(sum());
        } while (take(","));
        expect(")", "to close the bracket");
        Function function = function(name);
        if (!function.takes(parts.size())) {
            throw fault(name, "\"" + name.text() + "\" does not take " + parts.size() + " values.");
        }
        return new Expression.Call(function, List.copyOf(parts));
    }

    private static Function function(Token name) {
        Optional<Function> found = Arrays.stream(Function.values())
                .filter(function -> function.name().toLowerCase(Locale.ROOT).equals(name.text()))
                .findFirst();
        return found.orElseThrow(() -> fault(
                name,
                "There is no function \"" + name.text()
                        + "\"; there are sum, max, min, abs, nvl, isnull, ismarker and last."));
    }

    private Token here() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private boolean take(String sign) {
        boolean found = here().is(sign);
        if (found) {
            take();
        }
        return found;
    }

    private void expect(String sign, String where) {
        Token token = here();
        if (!take(sign)) {
            throw fault(token, "Expected \"" + sign + "\" " + where + ", but found \"" + token.text() + "\".");
        }
    }

    private static ExpressionFault fault(Token token, String sentence) {
        return new ExpressionFault(token.line(), sentence);
    }
}
