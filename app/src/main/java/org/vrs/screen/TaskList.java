package org.vrs.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps a person has to take, in order, and the one that comes next as the page's only primary button. */
public record TaskList(List<Task> tasks, @Nullable Link next) {

    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
