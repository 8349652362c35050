package org.vrs.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * Hands records to a template: a field is the path of a record's components ({@code cover.title}), a list becomes the rows
 * of a table inside the page, a length becomes a bar.
 */
class RecordRows implements JRDataSource {

    private final Iterator<? extends Record> rows;
    private @Nullable Record row;

    RecordRows(List<? extends Record> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        if (row == null) {
            throw new JRException("No row to read " + field.getName() + " from");
        }
        Object value = row;
        for (String component : field.getName().split("\\.", -1)) {
            value = component(value, component);
        }
        if (field.getValueClass() == JRDataSource.class) {
            return new RecordRows(records((List<?>) value));
        }
        return field.getValueClass() == Renderable.class ? new BarShape((Double) value) : value;
    }

    private static Object component(Object record, String component) throws JRException {
        try {
            Method accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new JRException("A template asks for " + component + ", which " + record.getClass() + " lacks", e);
        }
    }

    private static List<Record> records(List<?> values) {
        return values.stream().map(Record.class::cast).toList();
    }
}
