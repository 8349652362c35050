package org.vrs.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Gives templates the attribute {@code vrs:text}: {@code th:text} whose dates and round numbers no line end breaks at a
 * hyphen. They stand in elements of their own, because a hyphen that does not break is another character, and would be copied.
 */
@Component
class WholeDates extends AbstractProcessorDialect {

    private static final String PREFIX = "vrs";

    /** The same as that of {@code th:text}. */
    private static final int PRECEDENCE = 1300;

    private static final Pattern WHOLE = Pattern.compile("(?<![\\w-])\\d{4}-\\d{1,2}(-\\d{2})?(?![\\w-])");

    WholeDates() {
        super("Whole dates", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Text(prefix));
    }

    /** Escaped like any other text; only the elements around dates are added. */
    static String html(String text) {
        StringBuilder html = new StringBuilder();
        Matcher found = WHOLE.matcher(text);
        int end = 0;
        while (found.find()) {
            html.append(HtmlEscape.escapeHtml4Xml(text.substring(end, found.start())))
                    .append("<span class=\"text-nowrap\">")
                    .append(found.group())
                    .append("</span>");
            end = found.end();
        }
        return html.append(HtmlEscape.escapeHtml4Xml(text.substring(end))).toString();
    }

    /** The attribute. */
    private static final class Text extends AbstractAttributeTagProcessor {

        Text(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "text", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            @Nullable
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            structure.setBody(value == null ? "" : html(value.toString()), false);
        }
    }
}
