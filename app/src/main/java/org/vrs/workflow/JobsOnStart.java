package org.vrs.workflow;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine work in the background once the program is ready; tests and rehearsals run the jobs themselves. */
@Component
class JobsOnStart {

    private final Workflow workflow;
    private final boolean automatic;

    JobsOnStart(Workflow workflow, @Value("${vrs.jobs}") String jobs) {
        this.workflow = workflow;
        this.automatic = "auto".equals(jobs);
    }

    /** Last of what happens at the start: demonstration data, which moves the clock, is filled in before. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1_000)
    void start() {
        if (automatic) {
            workflow.startJobs();
        }
    }
}
