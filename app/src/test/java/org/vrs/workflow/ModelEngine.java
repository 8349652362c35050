package org.vrs.workflow;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** An engine with nothing but the models: its steps only note their names, so a test sees what the drawing itself does. */
final class ModelEngine {

    static final List<String> MODELS = List.of("reporting-round", "national-submission");
    private static final List<String> DECISIONS =
            List.of("submission-triage", "reminder-schedule", "query-reminder-schedule");
    private static final Map<Object, Object> STEPS = new HashMap<>();
    private static final Map<String, JavaDelegate> BEHAVIOURS = new HashMap<>();
    private static final List<String> CALLS = new ArrayList<>();
    private static final ProcessEngine ENGINE = start();

    private String instance = "";

    static InputStream resource(String name) {
        InputStream stream = ModelEngine.class.getResourceAsStream("/workflows/" + name);
        if (stream == null) {
            throw new IllegalStateException("Not on the class path: workflows/" + name);
        }
        return stream;
    }

    static BpmnModelInstance model(String name) {
        return Bpmn.readModelFromStream(resource(name + ".bpmn"));
    }

    private static ProcessEngine start() {
        for (String model : MODELS) {
            for (ServiceTask step : model(model).getModelElementsByType(ServiceTask.class)) {
                String bean = step.getCamundaDelegateExpression().replaceAll("[${}]", "");
                JavaDelegate delegate = execution -> {
                    CALLS.add(step.getId());
                    BEHAVIOURS.getOrDefault(step.getId(), any -> {}).execute(execution);
                };
                STEPS.put(bean, delegate);
            }
        }
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("models");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(STEPS);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        MODELS.forEach(name -> deployment.addInputStream(name + ".bpmn", resource(name + ".bpmn")));
        DECISIONS.forEach(name -> deployment.addInputStream(name + ".dmn", resource(name + ".dmn")));
        deployment.deploy();
        return engine;
    }

    ProcessEngine engine() {
        return ENGINE;
    }

    ModelEngine start(String model, Map<String, Object> variables) {
        instance = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(model, "business-key", variables)
                .getId();
        return this;
    }

    ModelEngine when(String step, JavaDelegate behaviour) {
        BEHAVIOURS.put(step, behaviour);
        return this;
    }

    /** Moves the clock and does what is due then; a timer that comes back is done again if it is due again. */
    ModelEngine at(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
        List<Job> due = due();
        while (!due.isEmpty()) {
            ENGINE.getManagementService().executeJob(due.get(0).getId());
            due = due();
        }
        return this;
    }

    ModelEngine runDueJobs() {
        return at(ClockUtil.getCurrentTime().toInstant());
    }

    ModelEngine later(Duration duration) {
        return at(ClockUtil.getCurrentTime().toInstant().plus(duration));
    }

    private List<Job> due() {
        return jobs().stream().filter(ModelEngine::isDue).toList();
    }

    private static boolean isDue(Job job) {
        return job.getRetries() > 0
                && (job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()));
    }

    List<Job> jobs() {
        return ENGINE.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .orderByJobDuedate()
                .asc()
                .list();
    }

    List<String> open() {
        return ENGINE.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    ModelEngine complete(String item, Map<String, Object> variables) {
        Task task = ENGINE.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(item)
                .singleResult();
        ENGINE.getTaskService().complete(task.getId(), variables);
        return this;
    }

    /** Tells the case that something happened; whether it waited for that. */
    boolean told(String message) {
        return !ENGINE.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** The ids of the end events that were reached. */
    List<String> ends() {
        return ENGINE
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    boolean hasEnded() {
        return ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    /** The service steps done since the last call, in order. */
    List<String> steps() {
        List<String> steps = List.copyOf(CALLS);
        CALLS.clear();
        return steps;
    }

    void clear() {
        BEHAVIOURS.clear();
        CALLS.clear();
        if (!hasEnded()) {
            ENGINE.getRuntimeService().deleteProcessInstance(instance, "test over");
        }
        ClockUtil.reset();
    }
}
