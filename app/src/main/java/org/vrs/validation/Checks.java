package org.vrs.validation;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Where;

/** The rules of one questionnaire, ready to run; safe to share between threads. */
public final class Checks {

    /** Every kind of rule that a definition may use (forms/questionnaire.schema.json lists the same). */
    private static final Map<String, Function<RuleSettings, Check>> KINDS = Map.ofEntries(
            entry(Rule.EXPRESSION, ExpressionCheck::new),
            entry("upload", rule -> reading -> {}),
            entry("mirror-returns", rule -> reading -> {}),
            entry("mirror-routes", rule -> reading -> {}),
            entry("mirror-rates", rule -> reading -> {}),
            entry("figure-range", FigureChecks::range),
            entry("figure-form", FigureChecks::form),
            entry("percent-range", FigureChecks::range),
            entry("code-in-list", CodeCheck::new),
            entry("date-in-period", DateChecks::inPeriod),
            entry("date-form", DateChecks::form),
            entry("email-form", TextChecks::email),
            entry("text-length", TextChecks::length),
            entry("personal-data", PersonalDataCheck::new),
            entry("required", RequiredCheck::new),
            entry("marker-note", NoteChecks::marker),
            entry("flag-note", NoteChecks::flag),
            entry("note-cell", NoteChecks::place),
            entry("no-repeat", RowChecks::noRepeat),
            entry("not-own", RowChecks::notOwn),
            entry("ranks", RowChecks::ranks),
            entry("rows-counted", RowChecks::counted),
            entry("known-row", RowChecks::known),
            entry("column-limit", LimitChecks::columnSum),
            entry("flag-expected", ContradictionChecks::flag),
            entry("route", RouteChecks::shape),
            entry("route-repeat", RouteChecks::repeated),
            entry("top-referred", RouteChecks::referred),
            entry("row-limit", CitizenshipChecks::limit),
            entry("top-listed", CitizenshipChecks::listed),
            entry("top-new", CitizenshipChecks::appeared),
            entry("top-lost", CitizenshipChecks::disappeared),
            entry("agency", SourceChecks::agency),
            entry("source", SourceChecks::source),
            entry("break-flag", SourceChecks::flagged),
            entry("drift", TrendChecks::drift),
            entry("revised", TrendChecks::revised),
            entry("round-figures", TrendChecks::rounded),
            entry("copied", HistoryChecks::copied),
            entry("kept-rows", HistoryChecks::kept),
            entry("row-change", HistoryChecks::row),
            entry("nil-return", ReturnFormChecks::nil),
            entry("form-reason", ReturnFormChecks::reason));

    private final Questionnaire questionnaire;
    private final List<Check> checks;

    private final Dependencies dependencies;

    private Checks(Questionnaire questionnaire, List<Rule> rules) {
        this.questionnaire = questionnaire;
        this.checks = rules.stream().map(Checks::check).toList();
        this.dependencies = new Dependencies(questionnaire, rules);
    }

    /** Those whose findings belong to the return, for its participant to read. */
    public static Checks of(Questionnaire questionnaire) {
        return where(questionnaire, Where.SERVER);
    }

    /** Those whose findings the reviewer looks at; no screen, mail or file of a participant's side may come to hold them. */
    public static Checks forReviewer(Questionnaire questionnaire) {
        return where(questionnaire, Where.REVIEWER);
    }

    /** Every rule wherever it runs: for trying rules, never for a return of a round. */
    public static Checks ofAll(Questionnaire questionnaire) {
        return new Checks(questionnaire, questionnaire.rules());
    }

    private static Checks where(Questionnaire questionnaire, Where where) {
        return new Checks(
                questionnaire,
                questionnaire.rules().stream()
                        .filter(rule -> rule.where().contains(where))
                        .toList());
    }

    static Check check(Rule rule) {
        Function<RuleSettings, Check> kind = KINDS.get(rule.kind());
        if (kind == null) {
            throw new IllegalArgumentException("No check for the kind " + rule.kind() + " of rule " + rule.id());
        }
        return kind.apply(new RuleSettings(rule));
    }

    public Findings run(CheckInput input) {
        return check(input).findings();
    }

    /** Runs every rule, and keeps what each found for the next state of the return. */
    public Checked check(CheckInput input) {
        Reading reading = new Reading(questionnaire, input);
        List<List<Finding>> byRule = new ArrayList<>();
        checks.forEach(check -> byRule.add(found(check, reading)));
        return new Checked(this, input, byRule, QualityScore.of(reading));
    }

    /** Runs the rules that read what changed; the others have found what they would find again. */
    Checked recheck(CheckInput input, List<List<Finding>> before, Set<CellId> changed) {
        Reading reading = new Reading(questionnaire, input);
        List<List<Finding>> byRule = new ArrayList<>(before);
        dependencies.of(changed).stream().forEach(rule -> byRule.set(rule, found(checks.get(rule), reading)));
        return new Checked(this, input, byRule, QualityScore.of(reading));
    }

    private static List<Finding> found(Check check, Reading reading) {
        int before = reading.findings().size();
        check.run(reading);
        return List.copyOf(reading.findings().subList(before, reading.findings().size()));
    }

    static Set<String> kinds() {
        return KINDS.keySet();
    }
}
