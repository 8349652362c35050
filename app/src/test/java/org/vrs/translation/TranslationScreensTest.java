package org.vrs.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;

@VrsTest
class TranslationScreensTest {

    private static final String SPANISH = "/translations/msrc-1.0/es";

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Test
    void translations_are_for_those_who_run_rounds() throws Exception {
        for (Role role : Role.values()) {
            User reader = role.isOfParticipant() ? sample.national(Sample.KHM, role) : sample.staff(role);
            boolean mayRead = role == Role.ADMINISTRATOR || role == Role.ROUND_MANAGER;
            for (String path : new String[] {"/translations", SPANISH, SPANISH + "/to-fill.properties"}) {
                open(reader, path).andExpect(status().is(mayRead ? 200 : 403));
            }
            open(reader, "/work").andExpect(content().string(mayRead ? link() : not(link())));
        }
    }

    private static org.hamcrest.Matcher<String> link() {
        return containsString("href=\"/translations\"");
    }

    @Test
    void the_list_tells_complete_languages_from_begun_ones() throws Exception {
        open(administrator(), "/translations")
                .andExpect(content().string(containsString("français")))
                .andExpect(content().string(containsString(SPANISH)))
                .andExpect(content().string(containsString("Complete")))
                .andExpect(content().string(containsString("Begun")))
                .andExpect(content().string(containsString("/translations/workbook/fr")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void each_open_text_stands_beside_english() throws Exception {
        open(administrator(), SPANISH + "?show=missing")
                .andExpect(content().string(containsString("section.B.help")))
                .andExpect(content().string(containsString("(not translated yet)")))
                .andExpect(content().string(not(containsString("Camboya"))));
        open(administrator(), SPANISH + "?show=review&page=0")
                .andExpect(content().string(containsString("Camboya")))
                .andExpect(content().string(containsString("Cambodia")))
                .andExpect(content().string(not(containsString("(not translated yet)"))));
        open(administrator(), "/translations/msrc-1.0/fr?show=missing")
                .andExpect(content().string(containsString("No text is open here.")));
        open(administrator(), "/translations/msrc-1.0/xx").andExpect(status().isNotFound());
        open(administrator(), "/translations/other/fr").andExpect(status().isNotFound());
    }

    @Test
    void the_open_texts_come_as_a_file_to_be_filled_in() throws Exception {
        byte[] file = open(administrator(), SPANISH + "/to-fill.properties")
                .andExpect(header().string("Content-Disposition", containsString("msrc-1.0_es-to-fill.properties")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("# B Flows\nsection.B=\n").contains("# Cambodia\ncode.CL_AREA.KHM=Camboya\n");
        Properties read = new Properties();
        read.load(new StringReader(text));
        assertThat(read.getProperty("section.B")).isEmpty();
    }

    private User administrator() {
        return sample.staff(Role.ADMINISTRATOR);
    }

    private ResultActions open(User reader, String path) throws Exception {
        return browser.perform(get(path).with(user(reader.id().value())));
    }
}
