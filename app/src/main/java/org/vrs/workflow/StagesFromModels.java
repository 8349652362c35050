package org.vrs.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Reads the property {@code stage} from the models and publishes {@link StageEntered} whenever a case comes to such an element. */
final class StagesFromModels extends AbstractBpmnParseListener {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ApplicationEventPublisher events;

    StagesFromModels(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    private void listen(Element element, ActivityImpl activity) {
        String stage = stage(element);
        if (stage == null) {
            return;
        }
        ExecutionListener listener = execution -> {
            var definition = (ProcessDefinitionEntity) execution
                    .getProcessEngineServices()
                    .getRepositoryService()
                    .getProcessDefinition(execution.getProcessDefinitionId());
            events.publishEvent(new StageEntered(definition.getKey(), execution.getProcessBusinessKey(), stage));
        };
        activity.addListener(ExecutionListener.EVENTNAME_START, listener);
    }

    private static @Nullable String stage(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(namespace(), "properties");
        if (properties == null) {
            return null;
        }
        return properties.elements().stream()
                .filter(property -> "stage".equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }

    private static org.camunda.bpm.engine.impl.util.xml.Namespace namespace() {
        return new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA);
    }
}
