package org.vrs.workflow;

import static org.vrs.workflow.Svg.INK;
import static org.vrs.workflow.Svg.PAPER;
import static org.vrs.workflow.Svg.number;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The lines of a model: flows with their heads, messages and the dotted lines of notes. */
final class ModelFlows {

    private static final double CORNER = 7;
    private static final double HEAD = 9;

    private final Svg svg;

    ModelFlows(Svg svg) {
        this.svg = svg;
    }

    /** A point, and the direction in which a line passes it, as a step of length 1. */
    private record Ray(double x, double y, double dx, double dy) {

        static Ray between(Point from, Point to) {
            double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
            return new Ray(to.x(), to.y(), (to.x() - from.x()) / length, (to.y() - from.y()) / length);
        }

        /** The place so far ahead along the line and so far to its side. */
        String at(double ahead, double aside) {
            return number(x + ahead * dx - aside * dy) + " " + number(y + ahead * dy + aside * dx);
        }
    }

    private record Point(double x, double y) {
        static Point of(Waypoint waypoint) {
            return new Point(waypoint.getX(), waypoint.getY());
        }
    }

    void draw(BpmnEdge edge) {
        List<Point> points = edge.getWaypoints().stream().map(Point::of).toList();
        BaseElement element = edge.getBpmnElement();
        Ray end = Ray.between(points.get(points.size() - 2), points.get(points.size() - 1));
        if (element instanceof Association) {
            line(points, "1.5 3.5");
        } else if (element instanceof MessageFlow) {
            line(points, "7 4");
            svg.circle(points.get(0).x(), points.get(0).y(), 3.8, "fill", PAPER, "stroke", INK);
            head(end, PAPER);
        } else {
            line(points, "none");
            head(end, INK);
        }
        if (element instanceof SequenceFlow flow && isDefault(flow)) {
            Ray start = Ray.between(points.get(1), points.get(0));
            svg.line("M" + start.at(-7, 5) + "L" + start.at(-12, -5));
        }
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }

    private void head(Ray end, String fill) {
        String triangle = "M" + end.at(0, 0) + "L" + end.at(-HEAD, HEAD / 2.4) + "L" + end.at(-HEAD, -HEAD / 2.4) + "z";
        svg.draw("path", "d", triangle, "fill", fill, "stroke", INK, "stroke-linejoin", "round");
    }

    private void line(List<Point> points, String dashes) {
        StringBuilder path = new StringBuilder(
                "M" + Ray.between(points.get(1), points.get(0)).at(0, 0));
        for (int i = 1; i < points.size() - 1; i++) {
            Ray in = Ray.between(points.get(i - 1), points.get(i));
            Ray out = Ray.between(points.get(i + 1), points.get(i));
            path.append("L").append(in.at(-CORNER, 0));
            path.append("Q").append(in.at(0, 0)).append(" ").append(out.at(-CORNER, 0));
        }
        Ray end = Ray.between(points.get(points.size() - 2), points.get(points.size() - 1));
        path.append("L").append(end.at(0, 0));
        svg.draw("path", "d", path, "fill", "none", "stroke", INK, "stroke-width", 1.2, "stroke-dasharray", dashes);
    }
}
