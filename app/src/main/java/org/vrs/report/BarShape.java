package org.vrs.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Draws one bar of a chart as lines, not as pixels, so that it stays sharp on paper and on a screen. */
class BarShape extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1;
    private static final Color TRACK = new Color(0xEE, 0xF2, 0xF6);
    private static final Color BAR = new Color(0x2F, 0x6F, 0x8F);

    private final double length;

    /** A bar; its length is a part of the room it has, from 0 to 1. */
    BarShape(double length) {
        this.length = Math.max(0, Math.min(1, length));
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D room) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(TRACK);
        graphics.fill(room);
        graphics.setColor(BAR);
        graphics.fill(new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth() * length, room.getHeight()));
    }
}
