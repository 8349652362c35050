package org.vrs.workflow;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;
import org.vrs.round.RoundStage;
import org.vrs.submission.SubmissionStage;
import org.vrs.testing.VrsTest;

/** Holds models and code together: one name in four places, every step used, stages equal to the enums. */
@VrsTest
class WorkflowModelsTest {

    /** Steps that take long or leave the building: a click must not wait for them, and they may be tried again. */
    private static final Set<String> IN_THE_BACKGROUND =
            Set.of("OpenSubmissions", "IssueWorkbook", "RenderReport", "PublishReport");

    @Autowired
    Map<String, JavaDelegate> steps;

    @Test
    void every_step_that_is_drawn_is_a_bean_of_that_name_and_every_bean_is_drawn() {
        Set<String> drawn = serviceTasks()
                .map(task -> Objects.requireNonNull(task.getCamundaDelegateExpression()))
                .collect(toSet());
        Set<String> beans =
                steps.keySet().stream().map(bean -> "${" + bean + "}").collect(toSet());
        assertThat(drawn).isEqualTo(beans);
    }

    @Test
    void a_step_has_one_name_as_element_bean_and_class() {
        serviceTasks().forEach(task -> {
            String bean = StringUtils.uncapitalize(task.getId());
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean + "}");
            assertThat(steps.get(bean).getClass().getSimpleName()).isEqualTo(task.getId());
            assertThat(task.getName().replace("-", " ").replace(" ", "")).isEqualToIgnoringCase(task.getId());
        });
    }

    @Test
    void what_takes_long_runs_in_the_background() {
        Set<String> async = serviceTasks()
                .filter(FlowNode::isCamundaAsyncBefore)
                .map(ServiceTask::getId)
                .collect(toSet());
        assertThat(async).isEqualTo(IN_THE_BACKGROUND);
    }

    @Test
    void the_stages_drawn_are_the_stages_that_the_program_knows() {
        assertThat(stages("reporting-round")).isEqualTo(names(RoundStage.values()));
        assertThat(stages("national-submission")).isEqualTo(names(SubmissionStage.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting-round", "national-submission"})
    void every_decision_that_is_drawn_ships_with_the_models(String model) {
        ModelEngine.model(model)
                .getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> assertThat(ModelEngine.resource(task.getCamundaDecisionRef() + ".dmn"))
                        .isNotNull());
    }

    private static Stream<ServiceTask> serviceTasks() {
        return ModelEngine.MODELS.stream()
                .flatMap(model -> ModelEngine.model(model).getModelElementsByType(ServiceTask.class).stream());
    }

    private static Set<String> stages(String model) {
        return ModelEngine.model(model).getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getExtensionElements() != null)
                .flatMap(element -> element.getExtensionElements().getElements().stream()
                        .flatMap(extension -> extension.getDomElement().getChildElements().stream()))
                .filter(property -> "stage".equals(property.getAttribute("name")))
                .map(property -> property.getAttribute("value"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(toCollection(TreeSet::new));
    }
}
