package org.vrs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class WholeDatesTest {

    @Test
    void a_date_and_a_round_stand_whole_and_what_is_copied_is_what_was_said() {
        String said = "The day 2024-12-31 is outside the period 2025-01-01 to 2025-12-31 of round 2025-1.";

        String html = WholeDates.html(said);

        assertThat(html)
                .contains("<span class=\"text-nowrap\">2024-12-31</span>")
                .contains("<span class=\"text-nowrap\">2025-1</span>.");
        assertThat(html.replaceAll("<[^>]+>", "")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,234", "-5", "B1.1.T.T", "R-2025-1-KHM-001", "12345-67", "2025-123", "+1-2025-01-01-5"})
    void nothing_else_is_taken_for_a_date(String said) {
        assertThat(WholeDates.html(said)).isEqualTo(said);
    }

    @Test
    void what_somebody_typed_stays_text() {
        String typed = "<b onclick='x'>2025-01-01</b> & \"more\"";

        String html = WholeDates.html(typed);

        assertThat(html)
                .doesNotContain("<b", "</b>")
                .contains("&lt;b onclick=&#39;x&#39;&gt;<span class=\"text-nowrap\">");
        assertThat(HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", ""))).isEqualTo(typed);
    }

    @Test
    void a_template_says_it_with_an_attribute_that_leaves_no_trace() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.addDialect(new WholeDates());

        String page = engine.process(
                "<p vrs:text=\"${said}\">x</p><p vrs:text=\"${nothing}\">x</p>",
                new Context(java.util.Locale.ENGLISH, Map.of("said", "by 2026-04-30 <")));

        assertThat(page).isEqualTo("<p>by <span class=\"text-nowrap\">2026-04-30</span> &lt;</p><p></p>");
    }
}
