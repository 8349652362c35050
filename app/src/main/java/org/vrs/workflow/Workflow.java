package org.vrs.workflow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vrs.problem.Problem;

/**
 * The only door to the engine: start a case, complete what waits for a person, ask what is open, see what is stuck. The
 * engine moves the case; it knows ids, dates and decisions, and nothing else of ours.
 */
public class Workflow {

    private static final Logger LOG = LoggerFactory.getLogger(Workflow.class);

    private final ProcessEngine engine;

    Workflow(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Starts a case. A step that starts cases runs at least once: it asks its own table first, in the same transaction. */
    public void start(String process, String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
    }

    private Optional<ProcessInstance> instance(String process, String businessKey) {
        return Optional.ofNullable(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult());
    }

    /**
     * Completes what waits for a person, and everything the model draws behind it up to the next wait, in one transaction.
     *
     * @throws Problem 409 where the case has moved on and the task is no longer open
     */
    public void complete(String task, String businessKey, Map<String, Object> variables) {
        Task open = task(businessKey).taskDefinitionKey(task).singleResult();
        if (open == null) {
            throw Problem.conflict("workflow.moved-on");
        }
        try {
            engine.getTaskService().complete(open.getId(), variables);
        } catch (OptimisticLockingException e) {
            throw Problem.conflict("workflow.moved-on");
        }
    }

    /** Whether a case waits for a person at a task. */
    public boolean isOpen(String task, String businessKey) {
        return task(businessKey).taskDefinitionKey(task).count() > 0;
    }

    private TaskQuery task(String businessKey) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey);
    }

    /** Sets what a timer or gateway of a running case will read, such as a later end of the late window. */
    public void tell(String process, String businessKey, Map<String, Object> variables) {
        instance(process, businessKey)
                .ifPresent(instance -> engine.getRuntimeService().setVariables(instance.getId(), variables));
    }

    /**
     * Tells a case that something happened which its model may wait for, drawn as an event with an envelope.
     *
     * @return whether the case was waiting for it
     */
    public boolean tellHappened(String message, String businessKey) {
        return !engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Moves a timer of a running case, such as {@code LateWindowEnded}. */
    public void reschedule(String timer, String businessKey, Instant due) {
        for (Job job :
                engine.getManagementService().createJobQuery().activityId(timer).list()) {
            if (businessKey.equals(businessKey(job.getProcessInstanceId()))) {
                engine.getManagementService().setJobDuedate(job.getId(), Date.from(due));
            }
        }
    }

    private String businessKey(String processInstance) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult();
        return instance == null
                ? ""
                : Optional.ofNullable(instance.getBusinessKey()).orElse("");
    }

    /** Everything of a process that waits for a person, oldest first. */
    public List<WorkItem> openItems(String process) {
        Map<String, String> keys = businessKeys(process);
        return engine
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(process)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> new WorkItem(
                        task.getTaskDefinitionKey(),
                        keys.getOrDefault(task.getProcessInstanceId(), ""),
                        task.getCreateTime().toInstant()))
                .toList();
    }

    private Map<String, String> businessKeys(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Steps that did not succeed after their tries. */
    public List<Incident> incidents() {
        return engine.getRuntimeService().createIncidentQuery().list().stream()
                .map(incident -> new Incident(
                        incident.getId(),
                        incident.getActivityId(),
                        businessKey(incident.getProcessInstanceId()),
                        incident.getIncidentTimestamp().toInstant(),
                        Optional.ofNullable(incident.getIncidentMessage()).orElse("")))
                .toList();
    }

    /** Lets a stuck step try again, at once. */
    public void retry(String incidentId) {
        var incident = engine.getRuntimeService()
                .createIncidentQuery()
                .incidentId(incidentId)
                .singleResult();
        if (incident == null) {
            throw Problem.conflict("workflow.moved-on");
        }
        engine.getManagementService().setJobRetries(incident.getConfiguration(), 1);
    }

    /**
     * How many tokens stand at each element, of the case with a business key and of the cases below it, whose keys go on
     * with a dot: for the live picture.
     */
    public Map<String, Integer> active(String process, String businessKey) {
        return businessKeys(process).entrySet().stream()
                .filter(instance -> (instance.getValue() + ".").startsWith(businessKey + "."))
                .flatMap(instance -> engine.getRuntimeService().getActiveActivityIds(instance.getKey()).stream())
                .collect(groupingBy(element -> element, summingInt(element -> 1)));
    }

    /** The model of a process as it is deployed. */
    public InputStream model(String process) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return engine.getRepositoryService().getProcessModel(definition.getId());
    }

    /** Starts to run due jobs in the background. */
    public void startJobs() {
        configuration().getJobExecutor().start();
    }

    /** Stops to run jobs in the background; those under way are finished. */
    public void stopJobs() {
        configuration().getJobExecutor().shutdown();
    }

    private org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl configuration() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
    }

    /**
     * Runs, in this thread, every job that is due now and those that become due by it: for tests and rehearsals, which move
     * the clock. A step that fails is tried again up to its retries and then left as an incident.
     *
     * @return how many jobs ran
     */
    public int runDueJobs() {
        return runDueJobs(step -> {});
    }

    /**
     * The same, and tells of each job when it is committed and before the next begins.
     *
     * @param committed takes the name that the step or timer has in its model
     */
    public int runDueJobs(Consumer<String> committed) {
        int ran = 0;
        List<Job> due = due();
        while (!due.isEmpty()) {
            Map<String, String> names = namesOfJobs();
            for (Job job : due) {
                if (run(job)) {
                    ran++;
                    committed.accept(names.getOrDefault(job.getJobDefinitionId(), ""));
                }
            }
            due = due();
        }
        return ran;
    }

    private Map<String, String> namesOfJobs() {
        return engine.getManagementService().createJobDefinitionQuery().list().stream()
                .collect(toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 500);
    }

    private boolean run(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Step failed, job {}: {}", job.getId(), e.toString());
            return false;
        }
    }

    /** When the next timer falls due, if any does. */
    public Optional<Instant> nextTimer() {
        return engine
                .getManagementService()
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    /** A whole number that a decision without inputs gives, in the models that the program started with. */
    public int number(String decision) {
        Integer number = engine.getDecisionService()
                .evaluateDecisionByKey(decision)
                .evaluate()
                .getSingleEntry();
        return Objects.requireNonNull(number, decision);
    }

    /** Whether the caller runs as a step of the engine and not on behalf of a person. */
    public static boolean isStep() {
        return Context.getJobExecutorContext() != null;
    }
}
