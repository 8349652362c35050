package org.vrs;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.vrs.forms.FormsCommand;
import org.vrs.rehearsal.RehearseCommand;
import org.vrs.signature.VerifyCommand;

/** Starts VRS: one program that carries the web application, the workflow engine and the mail outbox. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        List<String> arguments = Arrays.asList(args);
        if (!arguments.isEmpty() && arguments.get(0).equals(RehearseCommand.NAME)) {
            System.exit(RehearseCommand.run(Application.class, arguments.subList(1, arguments.size())));
        }
        if (!arguments.isEmpty() && arguments.get(0).equals(FormsCommand.NAME)) {
            System.exit(FormsCommand.run(arguments.subList(1, arguments.size())));
        }
        if (!arguments.isEmpty() && arguments.get(0).equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(arguments.subList(1, arguments.size())));
        }
        SpringApplication.run(Application.class, args);
    }
}
