package org.vrs.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A = 4, B = 6, Z = 0, half = 0.5; N is the marker NAV, C the code "LAND", and X is blank. Last time A was 2, Z 8 and N 3. */
class StatementTest {

    private static final Values VALUES = new Values() {
        private final Map<String, Object> now = new HashMap<>(Map.of(
                "A",
                number("4"),
                "B",
                number("6"),
                "Z",
                number("0"),
                "HALF",
                number("0.5"),
                "N",
                new Marked("NAV"),
                "C",
                "LAND"));
        private final Map<String, Object> last = Map.of("A", number("2"), "Z", number("8"), "N", number("3"));

        @Override
        public @Nullable Object now(String name) {
            return now.get(name);
        }

        @Override
        public @Nullable Object last(String name) {
            return last.get(name);
        }
    };

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A = 4 | true
        A = 4.0 | true
        A = B | false
        A <> B | true
        A <> 4 | false
        A < B | true
        A < 4 | false
        A <= 4 | true
        B <= A | false
        A > 3 | true
        A > 4 | false
        A >= 4 | true
        A >= 5 | false
        A + B = 10 | true
        B - A = 2 | true
        A * B = 24 | true
        B / A = 1.5 | true
        A + B * 2 = 16 | true
        (A + B) * 2 = 20 | true
        B - A - 1 = 1 | true
        -A = 0 - 4 | true
        A / Z = 1 | open
        A = 0.5 * 8 | true
        A = X | open
        X = X | open
        A + X = 4 | open
        A + N = 4 | open
        A > N | open
        N = 3 | open
        N = "NAV" | true
        N = "NAP" | false
        N <> "NAP" | true
        A = "NAV" | false
        X = "NAV" | open
        C = "LAND" | true
        C = "SEA" | false
        C < A | open
        C = C | true
        A in {3, 4} | true
        A in {3, 5} | false
        N in {0, "NAV"} | true
        A not_in {3, 5} | true
        X in {1} | open
        A = 4 and B = 6 | true
        A = 4 and B = 7 | false
        A = X and B = 7 | false
        B = 7 and A = X | false
        A = X and B = 6 | open
        B = 6 and A = X | open
        A = 5 or B = 6 | true
        A = 5 or B = 7 | false
        A = X or B = 6 | true
        B = 6 or A = X | true
        A = X or B = 7 | open
        B = 7 or A = X | open
        A = 4 or A = 5 and B = 7 | true
        (A = 4 or A = 5) and B = 7 | false
        not A = 4 | false
        not A = 5 | true
        not A = X | open
        not not A = 4 | true
        sum(A, B) = 10 | true
        sum(A, X) = 4 | true
        sum(X, X) = 0 | open
        sum(A, N) = 4 | open
        max(A, B) = 6 | true
        max(B, A, X) = 6 | true
        min(A, B) = 4 | true
        min(B, A) = 4 | true
        max(X) = 1 | open
        abs(A - B) = 2 | true
        abs(B - A) = 2 | true
        abs(X) = 1 | open
        nvl(X, 0) = 0 | true
        nvl(A, 0) = 4 | true
        nvl(N, 0) = 0 | open
        isnull(X) | true
        isnull(A) | false
        isnull(N) | false
        not isnull(A) | true
        ismarker(N) | true
        ismarker(A) | false
        ismarker(X) | false
        last(A) = 2 | true
        last(B) = 2 | open
        A - last(A) = 2 | true
        last(N) = 3 | true
        A <= B <= 7 | true
        A <= B <= 5 | false
        B <= A <= 7 | false
        A <= X <= B | true
        B <= X <= A | false
        B <= N <= A | false
        X <= A <= X | open
        Z <= A <= B <= 6 | true
        Z <= B <= A <= 6 | false
        A = 4 // a remark | true
        A /* four */ = 4 | true
        """)
    void is_worked_out(String text, String comes) {
        Object value = Statement.of(text).get(0).condition().value(VALUES);
        assertThat(value == null ? "open" : value.toString()).isEqualTo(comes);
    }

    @ParameterizedTest(name = "{0} is broken: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A = 5 | true
        A = 4 | false
        A = X | false
        when B = 6 then A = 5 | true
        when B = 7 then A = 5 | false
        when B = X then A = 5 | false
        when B = 6 then A = 4 | false
        when B = 6 then A = X | false
        """)
    void is_broken_where_it_is_asked_and_known_not_to_hold(String text, boolean broken) {
        assertThat(Statement.of(text).get(0).isBroken(VALUES)).isEqualTo(broken);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A | This is neither true nor false; compare it with something, as in B1.1.T.T >= 0.
        A + B | This is neither true nor false; compare it with something, as in B1.1.T.T >= 0.
        A = | Expected a cell, a number or a text, but found "the end".
        A == B | Expected a cell, a number or a text, but found "=".
        A = B C = D | Expected ";" between two sentences, but found "C".
        A = 'x' | "'" means nothing here.
        (A = B | Expected ")" to close the bracket, but found "the end".
        rows B1: A = B | Expected "of" after "rows", but found "B1".
        rows of B1 A = B | Expected ":" after the tables, but found "A".
        rows of B1 at: A = B | Expected a row or a column, but found ":".
        cells A: value = 1, 2 | Expected ";" between two sentences, but found ",".
        rows of when: A = B | Expected a table, but found "when".
        when A then B = 1 | This is neither true nor false; compare it with something, as in B1.1.T.T >= 0.
        when A = 1 B = 1 | Expected "then" after what stands behind "when", but found "B".
        A and B = 1 | Both sides of "and" must be true or false.
        A = 1 or B | Both sides of "or" must be true or false.
        not A + 1 = 2 and not B | What follows "not" must be true or false; put it in brackets.
        (A = 1) = 2 | What is true or false cannot be compared with "=".
        A < (B = 1) | What is true or false cannot be compared with "<".
        A + (B = 1) = 2 | Both sides of "+" must be figures.
        A * "x" = 2 | Both sides of "*" must be figures.
        A < "x" | A text is equal (=) or not equal (<>) to a cell; nothing else can be compared with it.
        1 = "x" | A text is equal (=) or not equal (<>) to a cell; nothing else can be compared with it.
        mean(A) = 1 | There is no function "mean"; there are sum, max, min, abs, nvl, isnull, ismarker and last.
        abs(A, B) = 1 | "abs" does not take 2 values.
        nvl(A) = 1 | "nvl" does not take 1 values.
        last(1 = 2 | Expected ")" to close the bracket, but found "=".
        A in 3 | Expected "{" after "in", but found "3".
        A in {B} | Between { and } stand numbers and texts in quotation marks, not "B".
        A in {1 | Expected "}" at the end of the list, but found "the end".
        // nothing | There is no sentence.
        """)
    void a_slip_is_said_in_one_sentence(String text, String sentence) {
        ExpressionFault fault = catchThrowableOfType(ExpressionFault.class, () -> Statement.of(text));
        assertThat(fault.sentence()).isEqualTo(sentence);
        assertThat(fault.line()).isEqualTo(1);
    }

    @Test
    void a_slip_is_said_at_its_line() {
        ExpressionFault fault =
                catchThrowableOfType(ExpressionFault.class, () -> Statement.of("A = B;\n// two\nA = C;\n\nA + ;"));
        assertThat(fault.line()).isEqualTo(5);
    }

    @Test
    void a_sentence_is_repeated_in_tables_or_cells() {
        List<Statement> statements = Statement.of(
                "rows of B1, B2 at T, N: T = F + M;\ncolumns of C1: F <= T;\n\ncells B1.T, B2.T:\n value > 0");
        assertThat(statements)
                .extracting(Statement::scope)
                .containsExactly(
                        new Statement.Scope(Statement.Over.ROWS, List.of("B1", "B2"), List.of("T", "N")),
                        new Statement.Scope(Statement.Over.COLUMNS, List.of("C1"), List.of()),
                        new Statement.Scope(Statement.Over.CELLS, List.of("B1.T", "B2.T"), List.of()));
        assertThat(statements).extracting(Statement::line).containsExactly(1, 2, 4);
        assertThat(statements).extracting(Statement::text).containsExactly("T = F + M", "F <= T", "value > 0");
    }

    @Test
    void a_rule_that_is_written_down_again_says_the_same() {
        String text = "rows of B1, B2 at T: when T >= 20 then OTH <= 0.25 * T;\ncells A: value  >\n last(value)";
        List<Statement> once = Statement.of(text);
        assertThat(Statement.write(once))
                .isEqualTo("rows of B1, B2 at T: when T >= 20 then OTH <= 0.25 * T;\ncells A: value > last(value);");
        assertThat(Statement.of(Statement.write(once)))
                .extracting(Statement::condition)
                .isEqualTo(once.stream().map(Statement::condition).toList());
        assertThat(once.get(0).in(List.of("B2"))).hasToString("rows of B2 at T: when T >= 20 then OTH <= 0.25 * T;");
    }

    @Test
    void names_are_told_in_their_order_and_can_be_put_in_place() {
        Statement statement = Statement.of(
                        "when A = 1 and not isnull(D) then B + 2 <= max(C, B) or last(E) in {1} or F <= G <= 9")
                .get(0);
        assertThat(statement.names()).containsExactly("B", "C", "E", "F", "G", "A", "D");
        assertThat(statement.about(name -> "X." + name).names())
                .containsExactly("X.B", "X.C", "X.E", "X.F", "X.G", "X.A", "X.D");
        assertThat(statement.usesLast()).isTrue();
        assertThat(Statement.of("when last(A) = 1 then B = 1").get(0).usesLast())
                .isTrue();
        assertThat(Statement.of("when A = 1 then B = 1").get(0).usesLast()).isFalse();
    }
}
