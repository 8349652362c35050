package org.vrs.notification;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.vrs.screen.Text;

/** Puts a letter into words, once as text and once as HTML. */
@Component
class LetterWriter {

    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final String address;
    private final boolean demonstration;

    LetterWriter(
            MessageSource messages,
            SpringTemplateEngine templates,
            @Value("${vrs.address}") String address,
            @Value("${vrs.demonstration:false}") boolean demonstration) {
        this.messages = messages;
        this.templates = templates;
        this.address = address;
        this.demonstration = demonstration;
    }

    /** A letter as it goes out. */
    record Written(String subject, String text, String html) {}

    Written write(Letter letter, String recipient, Locale locale) {
        String subject = say(letter.about(), locale) + " " + say(letter.subject(), locale);
        return new Written(subject, text(letter, recipient, locale), html(letter, subject, recipient, locale));
    }

    private String text(Letter letter, String recipient, Locale locale) {
        StringBuilder text = new StringBuilder(say(Text.of("mail.greeting", recipient), locale)).append("\n\n");
        letter.words().forEach(words -> text.append(say(words, locale)).append("\n\n"));
        if (!letter.quote().isEmpty()) {
            text.append(letter.quote().lines().map(line -> "> " + line).collect(Collectors.joining("\n")))
                    .append("\n\n");
        }
        letter.facts()
                .forEach(fact -> text.append("- ").append(say(fact, locale)).append('\n'));
        text.append('\n')
                .append(say(letter.button(), locale))
                .append(":\n")
                .append(address)
                .append(letter.path())
                .append("\n\n")
                .append(say(Text.of("mail.closing"), locale))
                .append('\n');
        if (demonstration) {
            text.append('\n').append(say(Text.of("mail.demonstration"), locale)).append('\n');
        }
        return text.append("\n-- \n")
                .append(say(Text.of("mail.footer"), locale))
                .append('\n')
                .toString();
    }

    private String html(Letter letter, String subject, String recipient, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("letter", letter);
        context.setVariable("subject", subject);
        context.setVariable("recipient", recipient);
        context.setVariable("href", address + letter.path());
        context.setVariable("demonstration", demonstration);
        context.setVariable(
                "words",
                letter.words().stream().map(words -> say(words, locale)).toList());
        context.setVariable(
                "facts", letter.facts().stream().map(fact -> say(fact, locale)).toList());
        context.setVariable("button", say(letter.button(), locale));
        context.setVariable("greeting", say(Text.of("mail.greeting", recipient), locale));
        context.setVariable("closing", say(Text.of("mail.closing"), locale));
        context.setVariable("demo", say(Text.of("mail.demonstration"), locale));
        context.setVariable("footer", say(Text.of("mail.footer"), locale));
        return templates.process("mail/letter", context);
    }

    private String say(Text text, Locale locale) {
        return messages.getMessage(text.key(), text.args(), locale);
    }
}
