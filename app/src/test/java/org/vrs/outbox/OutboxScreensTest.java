package org.vrs.outbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;

@VrsTest
class OutboxScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sample sample;

    private final String address = UUID.randomUUID() + "@example.org";
    private long id;

    @BeforeEach
    void message() {
        transaction.executeWithoutResult(status -> outbox.write(new Mail(
                new Mail.Key("2025-1.KHM", "TEST", "1", address),
                "<b>Somebody</b>",
                Locale.ENGLISH,
                "<script>subject</script>",
                "<script>text</script>",
                "<script>html</script>",
                null)));
        id = table.page(address, 0, 1).get(0).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{id}", "/{id}/letter", "/{id}/message.eml"})
    void the_outbox_is_for_those_who_run_rounds(String path) throws Exception {
        String page = "/outbox" + path.replace("{id}", Long.toString(id));
        browser.perform(get(page).with(user(name(Role.ROUND_MANAGER)))).andExpect(status().isOk());
        browser.perform(get(page).with(user(name(Role.REVIEWER)))).andExpect(status().isForbidden());
    }

    @Test
    void the_list_says_that_messages_are_held_and_finds_an_address() throws Exception {
        browser.perform(get("/outbox").param("to", address.substring(3, 30)).with(user(name(Role.ADMINISTRATOR))))
                .andExpect(content().string(containsString("No mail server is configured")))
                .andExpect(content().string(containsString("Held: no mail server configured")))
                .andExpect(content().string(containsString("&lt;script&gt;subject")))
                .andExpect(content().string(not(containsString("<script>subject"))));
        browser.perform(get("/outbox").param("to", "%\"'>").param("page", "99").with(user(name(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(address))));
    }

    @Test
    void a_letter_is_shown_by_itself_and_can_do_nothing() throws Exception {
        browser.perform(get("/outbox/" + id + "/letter").with(user(name(Role.ADMINISTRATOR))))
                .andExpect(header().stringValues("Content-Security-Policy", hasOneSandbox()))
                .andExpect(content().string("<script>html</script>"));
        browser.perform(get("/outbox/" + id).with(user(name(Role.ADMINISTRATOR))))
                .andExpect(content().string(containsString("&lt;script&gt;text")))
                .andExpect(content().string(containsString("&lt;b&gt;Somebody")));
    }

    @Test
    void there_is_no_page_for_a_message_that_is_not() throws Exception {
        browser.perform(get("/outbox/999999999").with(user(name(Role.ADMINISTRATOR))))
                .andExpect(status().isNotFound());
        browser.perform(get("/outbox/x").with(user(name(Role.ADMINISTRATOR)))).andExpect(status().isNotFound());
    }

    private static org.hamcrest.Matcher<Iterable<? extends String>> hasOneSandbox() {
        return org.hamcrest.Matchers.contains(containsString("; sandbox;"));
    }

    private String name(Role role) {
        return sample.staff(role).id().value();
    }
}
