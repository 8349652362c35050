package org.vrs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.vrs.access.Access;
import org.vrs.access.CalledByModel;
import org.vrs.access.NoNationalData;

/** Holds the house together: who may know whom, and where each library lives. */
@AnalyzeClasses(packages = "org.vrs", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    /** The classes that offer the features' public verbs. */
    private static final Set<String> VERBS = Set.of(
            "Rounds",
            "Submissions",
            "Uploads",
            "Explanations",
            "PastReturns",
            "RuleTrials",
            "Drafts",
            "Offers",
            "Distribution",
            "WorkbookPreviews",
            "SignOffs",
            "Deputies",
            "Acceptance",
            "Reviews",
            "Corrections",
            "Queries",
            "QueryAnswers",
            "QueryThreads",
            "Assignments",
            "Reservations",
            "Waivers",
            "SeenVersions",
            "BulkAcceptance",
            "ReviewQueue",
            "Reports",
            "Translations",
            "WorkbookLanguages",
            "Outbox",
            "Annotations",
            "ReviewerFindings");

    @Test
    void packages_know_each_other_in_one_direction() {
        ApplicationModules.of(Application.class).verify();
    }

    @ArchTest
    static final ArchRule the_engine_has_one_door = noClasses()
            .that()
            .resideOutsideOfPackage("org.vrs.workflow")
            .and()
            .doNotImplement(JavaDelegate.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("another engine must be able to replace this one behind Workflow");

    /** The packages of the workbook, the lowest first: docs/why/0022. */
    private static final String[] WORKBOOK = {
        "org.vrs.ooxml", "org.vrs.typed", "org.vrs.drawing", "org.vrs.sheet", "org.vrs.workbook", "org.vrs.intake"
    };

    /** The packages of a participant's submission, the lowest first: docs/why/0023. */
    private static final String[] SUBMISSION = {
        "org.vrs.submission",
        "org.vrs.version",
        "org.vrs.finding",
        "org.vrs.signoff",
        "org.vrs.issuing",
        "org.vrs.admission",
        "org.vrs.draft",
        "org.vrs.upload"
    };

    @ArchTest
    static void the_workbook_is_built_from_below(JavaClasses classes) {
        knowOnlyThoseBefore(WORKBOOK, classes);
    }

    @ArchTest
    static void the_submission_is_built_from_below(JavaClasses classes) {
        knowOnlyThoseBefore(SUBMISSION, classes);
    }

    private static void knowOnlyThoseBefore(String[] packages, JavaClasses classes) {
        for (int i = 0; i < packages.length - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(packages[i])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Arrays.copyOfRange(packages, i + 1, packages.length))
                    .because("who changes a package need not know those above it")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule what_does_not_ask_stays_with_the_submission = noClasses()
            .that()
            .resideOutsideOfPackages(SUBMISSION)
            .should()
            .dependOnClassesThat(describe("hold or change a return without asking", HouseRulesTest::doesNotAsk))
            .because("tables and parts of a verb are public for the verbs of these packages, and go around permission");

    private static boolean doesNotAsk(JavaClass type) {
        return List.of(SUBMISSION).contains(type.getPackageName())
                && (type.isAnnotatedWith(Component.class) || type.isAnnotatedWith(Repository.class))
                && !type.isAnnotatedWith(NoNationalData.class);
    }

    @ArchTest
    static final ArchRule spreadsheets_live_with_the_workbook = noClasses()
            .that()
            .resideOutsideOfPackages(WORKBOOK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..")
            .because("the form of a file is the business of the workbook's packages");

    @ArchTest
    static final ArchRule sheets_are_drawn_by_the_workbook = noClasses()
            .that()
            .resideOutsideOfPackages("org.vrs.sheet", "org.vrs.workbook")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vrs.sheet")
            .because("what stands where in a sheet is told by FormLayout, and drawn by one Book");

    @ArchTest
    static final ArchRule long_tables_are_written_in_export = noClasses()
            .that()
            .resideOutsideOfPackage("org.vrs.export")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel")
            .because("what neutralises formulas stands there, once");

    @ArchTest
    static final ArchRule comparisons_stay_with_the_reviewer = noClasses()
            .that()
            .resideOutsideOfPackage("org.vrs.mirror")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vrs.mirror")
            .because("what others reported must not get into a finding, a letter or a screen of a participant");

    @ArchTest
    static final ArchRule reports_live_in_report = noClasses()
            .that()
            .resideOutsideOfPackage("org.vrs.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.sf.jasperreports..")
            .because("the form of a page is one package's business");

    @ArchTest
    static final ArchRule sql_lives_in_tables = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Table")
            .and()
            .haveSimpleNameNotEndingWith("Rows")
            .and()
            .resideOutsideOfPackage("org.vrs.workflow")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
            .because("a reader finds a feature's SQL in one file");

    @ArchTest
    static final ArchRule pure_packages_stay_pure = noClasses()
            .that()
            .resideInAnyPackage("org.vrs.expression", "org.vrs.questionnaire", "org.vrs.validation")
            .or()
            .resideInAnyPackage(WORKBOOK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda..", "java.sql..")
            .because("what is asked, checked and read can be tested without a program around it");

    @ArchTest
    static final ArchRule steps_are_thin = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .notBePublic()
            .andShould(haveAtMostFields(3))
            .because("a step reads ids, calls one verb of its feature, and sets at most a decision");

    @ArchTest
    static final ArchRule controllers_are_private = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("a screen is nobody else's business");

    @ArchTest
    static final ArchRule controllers_hold_no_tables = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(
                    describe("are tables", type -> type.getSimpleName().endsWith("Table")))
            .because("permission is asked inside the verbs, and a controller that reads a table goes around them");

    @ArchTest
    static final ArchRule public_verbs_ask_for_access = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(describe(
                    "offer verbs",
                    type -> VERBS.contains(type.getSimpleName())
                            && type.getPackageName().startsWith("org.vrs.")))
            .and()
            .areNotAnnotatedWith(CalledByModel.class)
            .and()
            .areNotAnnotatedWith(NoNationalData.class)
            .should(callAccess())
            .because("access is the product");

    @ArchTest
    static final ArchRule what_the_model_calls_only_the_model_calls = noClasses()
            .that(describe("are screens", type -> type.isAnnotatedWith(Controller.class)))
            .should()
            .callMethodWhere(describe(
                    "a verb of the model is called", call -> call.getTarget().isAnnotatedWith(CalledByModel.class)))
            .because("nobody is asked for permission there");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that()
            .resideOutsideOfPackages("org.vrs.rehearsal", "org.vrs.forms", "org.vrs.signature")
            .should()
            .accessField(System.class, "out")
            .because("a program that serves people writes a log; only the command line talks to a terminal");

    private static ArchCondition<JavaClass> haveAtMostFields(int most) {
        return new ArchCondition<>("have at most " + most + " fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        type.getFields().size() <= most,
                        type.getName() + " has " + type.getFields().size() + " fields"));
            }
        };
    }

    private static ArchCondition<JavaMethod> callAccess() {
        return new ArchCondition<>("ask Access") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Access.class));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " does not ask Access"));
            }
        };
    }
}
