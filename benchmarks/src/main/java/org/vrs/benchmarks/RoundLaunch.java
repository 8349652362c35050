package org.vrs.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vrs.Application;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Section;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.workflow.Workflow;

/** A round of 200 participants launched completely, beside the bare engine that starts the same 200 instances. */
final class RoundLaunch {

    private static final int PARTICIPANTS = 200;
    private static final int TIMES = 3;
    private static final String DATABASE = ";MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    static final Comparison COMPARISON = new Comparison(
            "round-launch",
            "A round with 200 participants launched completely (submissions, sealed workbooks, mails, tasks), against the bare"
                    + " engine that starts the same 200 instances of the same model, with steps that do nothing, on the"
                    + " same kind of database.",
            List.of(
                    new Comparison.Side("VRS", List.of("-Xmx1g"), RoundLaunch::launches),
                    new Comparison.Side("bare engine", List.of("-Xmx1g"), RoundLaunch::starts)),
            List.of(Comparison.Bound.atMost("VRS", 8, "bare engine")),
            0);

    private RoundLaunch() {}

    private static List<Double> launches() throws Exception {
        Path home = Files.createTempDirectory("round-launch");
        ConfigurableApplicationContext program = SpringApplication.run(
                Application.class,
                "--vrs.home=" + home,
                "--vrs.jobs=manual",
                "--vrs.mail.sending=manual",
                "--vrs.first-account=false",
                "--server.port=0");
        SortedSet<ParticipantCode> participants = participants(program.getBean(JdbcClient.class));
        Users users = program.getBean(Users.class);
        participants.forEach(code -> users.open(
                new NewUser(code + "@example.org", "Focal point " + code, code, Set.of(Role.FOCAL_POINT)),
                "benchmark only"));
        User manager = users.open(
                new NewUser("manager@example.org", "Round manager", null, Set.of(Role.ROUND_MANAGER)),
                "benchmark only");
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time <= TIMES; time++) {
            RoundPlan plan = plan(2020 + time, participants);
            long start = System.nanoTime();
            users.actingAs(manager.id(), () -> program.getBean(Rounds.class).launch(plan));
            program.getBean(Workflow.class).runDueJobs();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        require(program.getBean(JdbcClient.class), "select count(*) from submission where stage = 'IN_PREPARATION'");
        require(program.getBean(JdbcClient.class), "select count(*) from outbox_message where event = 'INVITATION'");
        return seconds.subList(1, seconds.size());
    }

    /** A benchmark of work that was not done would be a lie. */
    private static void require(JdbcClient database, String count) {
        int found = database.sql(count).query(Integer.class).single();
        if (found < PARTICIPANTS * (TIMES + 1)) {
            throw new IllegalStateException("Only " + found + ": " + count);
        }
    }

    private static SortedSet<ParticipantCode> participants(JdbcClient database) {
        SortedSet<ParticipantCode> participants = new TreeSet<>();
        for (int number = 0; number < PARTICIPANTS; number++) {
            String code = "Q" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
            database.sql("""
                            insert into participant (code, iso2, m49, display_name, kind, standing, sub_region, time_zone)
                            values (:code, 'QQ', '999', :name, 'STATE', 'OTHER', 'Benchmark', 'UTC')
                            """)
                    .param("code", code)
                    .param("name", "Participant " + code)
                    .update();
            participants.add(ParticipantCode.valueOf(code));
        }
        return participants;
    }

    private static RoundPlan plan(int year, SortedSet<ParticipantCode> participants) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        return new RoundPlan(
                "Benchmark " + year,
                Questionnaires.CURRENT,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                today.plusDays(84),
                today.plusDays(168),
                new Questionnaires()
                        .get(Questionnaires.CURRENT).chapters().stream()
                                .map(Section::id)
                                .collect(Collectors.toCollection(TreeSet::new)),
                null,
                true,
                participants);
    }

    private static List<Double> starts() throws Exception {
        ProcessEngine engine = engine(Files.createTempDirectory("engine"));
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("workflows/national-submission.bpmn")
                .addClasspathResource("workflows/submission-triage.dmn")
                .addClasspathResource("workflows/reminder-schedule.dmn")
                .deploy();
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time <= TIMES; time++) {
            long start = System.nanoTime();
            for (int number = 0; number < PARTICIPANTS; number++) {
                engine.getRuntimeService()
                        .startProcessInstanceByKey("national-submission", time + "." + number, variables(time, number));
            }
            runJobs(engine);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        long tasks = engine.getTaskService().createTaskQuery().count();
        if (tasks != (long) PARTICIPANTS * (TIMES + 1)) {
            throw new IllegalStateException("The bare engine has " + tasks + " tasks");
        }
        return seconds.subList(1, seconds.size());
    }

    private static ProcessEngine engine(Path home) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:file:" + home + "/engine" + DATABASE);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        Map<Object, Object> steps = new HashMap<>();
        JavaDelegate nothing = step -> {};
        for (String step : List.of("issueWorkbook", "sendInvitation")) {
            steps.put(step, nothing);
        }
        configuration.setBeans(steps);
        return configuration.buildProcessEngine();
    }

    private static Map<String, Object> variables(int time, int number) {
        return Map.of(
                "roundId",
                String.valueOf(time),
                "submissionId",
                time + "." + number,
                "participant",
                "QAA",
                "lateUntil",
                new Date(System.currentTimeMillis() + 100L * 86_400_000),
                "dailyCheck",
                "R/2099-01-01T08:00:00Z/P1D");
    }

    private static void runJobs(ProcessEngine engine) {
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().list();
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = engine.getManagementService().createJobQuery().executable().list();
        }
    }
}
