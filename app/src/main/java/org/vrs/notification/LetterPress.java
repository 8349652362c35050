package org.vrs.notification;

import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints letters as text and as HTML. It has an engine of its own, because that of the screens knows no plain text. */
@Component
class LetterPress {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterPress(MessageSource messages) {
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    Printed print(Letter letter) {
        Context context = new Context(letter.language(), Map.of("letter", letter));
        return new Printed(engine.process("letter.txt", context), engine.process("letter.html", context));
    }
}
