package org.vrs.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** Sets up the embedded engine: same database and transactions as the features, models from {@code workflows/}, no other door. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    /** After a crash a locked job waits for its lock; a minute is longer than any step takes. */
    private static final int LOCK_MILLIS = 60_000;

    @Bean
    @DependsOn("flywayInitializer")
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext beans,
            ApplicationEventPublisher events)
            throws IOException {
        var engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(beans);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setHistory("full");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setDeploymentName("workflows");
        engine.setDeploymentResources(models());
        // All four files together: a model finds its decision tables in its own deployment.
        engine.setDeployChangedOnly(false);
        engine.setJobExecutor(jobExecutor());
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setCreateIncidentOnFailedJobEnabled(true);
        engine.setScriptEngineResolver(null);
        engine.setAuthorizationEnabled(false);
        engine.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(new StagesFromModels(events))));
        return engine;
    }

    private static Resource[] models() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        List<Resource> models = new ArrayList<>(List.of(resources.getResources("classpath:workflows/*.bpmn")));
        models.addAll(List.of(resources.getResources("classpath:workflows/*.dmn")));
        return models.toArray(Resource[]::new);
    }

    private static JobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(LOCK_MILLIS);
        executor.setMaxJobsPerAcquisition(3);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        return executor;
    }

    @Bean
    ProcessEngineFactoryBean engine(SpringProcessEngineConfiguration engineConfiguration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(engineConfiguration);
        return factory;
    }

    @Bean
    Workflow workflow(ProcessEngine engine) {
        return new Workflow(engine);
    }
}
