package org.vrs.workflow;

import static org.vrs.workflow.Svg.FRAME;
import static org.vrs.workflow.Svg.INK;
import static org.vrs.workflow.Svg.PAPER;
import static org.vrs.workflow.Svg.number;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.vrs.workflow.Svg.Box;

/** The notation: how each kind of BPMN element looks. A kind it does not know is drawn as its plain family shape. */
final class ModelNodes {

    private static final String HEADER = "#eef1f5";
    private static final String PEOPLE = "#fff6e0";
    private static final int HEADER_WIDTH = 30;
    private static final int ROUND = 9;
    static final int TEXT = 12;

    private final Svg svg;

    ModelNodes(Svg svg) {
        this.svg = svg;
    }

    void pool(Participant pool, Box box) {
        boolean blackBox = pool.getProcess() == null;
        svg.rectangle(box, 0, "fill", blackBox ? HEADER : PAPER, "stroke", FRAME, "stroke-width", 1.4);
        if (blackBox) {
            svg.text(pool.getName(), box, TEXT);
        } else {
            header(pool.getName(), box);
        }
        if (pool.getParticipantMultiplicity() != null) {
            for (int bar = -1; bar <= 1; bar++) {
                svg.line("M" + number(box.middleX() + bar * 4) + " " + number(box.bottom() - 14) + "v10");
            }
        }
    }

    void lane(Lane lane, Box box) {
        svg.rectangle(box, 0, "fill", "none", "stroke", FRAME);
        header(lane.getName(), box);
    }

    private void header(String name, Box box) {
        Box edge = new Box(box.x(), box.y(), HEADER_WIDTH, box.height());
        svg.rectangle(edge, 0, "fill", HEADER, "stroke", FRAME);
        svg.upright(name, edge, TEXT);
    }

    void annotation(TextAnnotation annotation, Box box) {
        String bracket = "M" + number(box.x() + 10) + " " + number(box.y()) + "h-10v" + number(box.height()) + "h10";
        svg.line(bracket);
        Box inside = new Box(box.x() + 8, box.y() + 4, box.width() - 8, box.height());
        svg.note(annotation.getText().getTextContent(), inside, 11);
    }

    void node(FlowNode node, Box box) {
        if (node instanceof Activity activity) {
            activity(activity, box);
        } else if (node instanceof Gateway gateway) {
            gateway(gateway, box);
        } else if (node instanceof Event event) {
            event(event, box);
        }
    }

    private void activity(Activity activity, Box box) {
        String fill = activity instanceof UserTask ? PEOPLE : PAPER;
        svg.rectangle(box, ROUND, "fill", fill, "stroke", INK, "stroke-width", 1.4);
        if (activity instanceof UserTask) {
            person(box.x() + 15, box.y() + 14);
        } else if (activity instanceof ServiceTask) {
            wheel(box.x() + 15, box.y() + 15);
        } else if (activity instanceof BusinessRuleTask) {
            table(box.x() + 8, box.y() + 9);
        }
        Box inside = new Box(box.x() + 6, box.y() + 6, box.width() - 12, box.height() - 6);
        svg.text(activity.getName(), inside, TEXT);
    }

    private void person(double x, double y) {
        svg.circle(x, y - 2, 3.4, "fill", PAPER, "stroke", INK);
        svg.draw(
                "path",
                "d",
                "M" + number(x - 6.5) + " " + number(y + 8) + "v-2.5q0-4 4-4h5q4 0 4 4v2.5z",
                "fill",
                PAPER,
                "stroke",
                INK);
    }

    private void wheel(double x, double y) {
        // Eight teeth: a dashed ring whose dashes and gaps share its circumference.
        svg.circle(x, y, 6, "fill", "none", "stroke", INK, "stroke-width", 3, "stroke-dasharray", "2.36 2.35");
        svg.circle(x, y, 5, "fill", PAPER, "stroke", INK, "stroke-width", 1.2);
        svg.circle(x, y, 1.9, "fill", PAPER, "stroke", INK, "stroke-width", 1.2);
    }

    private void table(double x, double y) {
        svg.rectangle(new Box(x, y, 15, 11), 0, "fill", PAPER, "stroke", INK);
        svg.rectangle(new Box(x, y, 15, 3.4), 0, "fill", FRAME, "stroke", INK);
        svg.line("M" + number(x) + " " + number(y + 7.2) + "h15m-10-3.8v7.6");
    }

    private void gateway(Gateway gateway, Box box) {
        String diamond = "M" + number(box.middleX()) + " " + number(box.y())
                + "L" + number(box.right()) + " " + number(box.middleY())
                + "L" + number(box.middleX()) + " " + number(box.bottom())
                + "L" + number(box.x()) + " " + number(box.middleY()) + "z";
        svg.draw("path", "d", diamond, "fill", PAPER, "stroke", INK, "stroke-width", 1.4);
        String centre = "M" + number(box.middleX()) + " " + number(box.middleY());
        String mark = gateway instanceof ParallelGateway ? "m-10 0h20m-10-10v20" : "m-6.5-8l13 16m-13 0l13-16";
        svg.draw("path", "d", centre + mark, "fill", "none", "stroke", INK, "stroke-width", 3);
    }

    private void event(Event event, Box box) {
        double x = box.middleX();
        double y = box.middleY();
        double radius = box.width() / 2;
        boolean goesOn = event instanceof BoundaryEvent boundary && !boundary.cancelActivity();
        String dashes = goesOn ? "4 2.5" : "none";
        double width = event instanceof EndEvent ? 3.6 : 1.4;
        svg.circle(x, y, radius, "fill", PAPER, "stroke", INK, "stroke-width", width, "stroke-dasharray", dashes);
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            svg.circle(x, y, radius - 3.2, "fill", "none", "stroke", INK, "stroke-dasharray", dashes);
        }
        if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            clock(x, y);
        }
        if (!event.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
            letter(x, y);
        }
    }

    private void letter(double x, double y) {
        svg.rectangle(new Box(x - 8, y - 5.5, 16, 11), 0, "fill", PAPER, "stroke", INK);
        svg.line("M" + number(x - 8) + " " + number(y - 5.5) + "l8 6.5l8-6.5");
    }

    private void clock(double x, double y) {
        svg.circle(x, y, 9.5, "fill", PAPER, "stroke", INK);
        svg.circle(x, y, 8, "fill", "none", "stroke", INK, "stroke-width", 1.8, "stroke-dasharray", "0.9 3.29");
        svg.line("M" + number(x + 4) + " " + number(y) + "h-4l2.4-5.6");
    }
}
