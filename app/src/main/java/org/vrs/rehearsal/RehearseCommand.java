package org.vrs.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.vrs.problem.Problem;

/** {@code java -jar vrs.jar rehearse}: a secretariat tries a round before it launches one. */
public final class RehearseCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "rehearse";

    private static final int WELL = 0;
    private static final int NOT_WELL = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int USUAL_PARTICIPANTS = 45;
    private static final long USUAL_SEED = 1;

    private static final String HELP = """
            java -jar vrs.jar rehearse --out=DIR [--participants=45] [--seed=1] [--resume]

              Plays a whole round with simulated people on a throw-away database and leaves in DIR
              the workbooks, receipts, mails, the report, access.csv and summary.json.

              --participants=N  how many take part, 1 to 45
              --seed=N          the same number gives the same people and figures
              --out=DIR         a new or empty folder
              --resume          goes on with an interrupted rehearsal in DIR
              --spring.profiles.active=mysql
                                uses the empty database at DB_URL, DB_USER, DB_PASSWORD instead of one in DIR

              Ends with 0 when all went well, 1 when not, 2 when the arguments cannot be used.
            """;

    private final Class<?> application;
    private final PrintStream out;

    private RehearseCommand(Class<?> application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param application the class that starts the program
     * @param arguments   what follows {@value #NAME}
     * @return the exit code: 0 well, 1 not well, 2 arguments that cannot be used
     */
    public static int run(Class<?> application, List<String> arguments) {
        RehearseCommand command = new RehearseCommand(application, System.out);
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.help()) {
                System.out.print(HELP);
                return WELL;
            }
            return command.run(line);
        } catch (CommandLine.Unusable e) {
            System.err.println(e.getMessage());
            return NOT_UNDERSTOOD;
        } catch (IllegalStateException | Problem e) {
            System.err.println("The rehearsal stopped: " + e.getMessage());
            System.err.println("What was done is kept; --resume goes on with it.");
            return NOT_WELL;
        }
    }

    /** What is being rehearsed; kept in the folder, because an interrupted rehearsal goes on with the same. */
    private record Order(long seed, int participants) {

        String text() {
            return "seed=" + seed + "\nparticipants=" + participants + "\n";
        }

        static Order read(byte[] file) {
            Properties order = new Properties();
            try {
                order.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Order(
                    Long.parseLong(order.getProperty("seed")), Integer.parseInt(order.getProperty("participants")));
        }
    }

    private int run(CommandLine line) throws CommandLine.Unusable {
        Folder folder = new Folder(line.out());
        Order order = order(line, folder);
        try (ConfigurableApplicationContext context = start(line, folder, order.seed())) {
            Rehearsal rehearsal = context.getBean(Rehearsal.class);
            @Nullable String refusal = rehearsal.refusal(line.resume());
            if (refusal != null) {
                throw new CommandLine.Unusable(refusal);
            }
            Protocol protocol = new Protocol(out, true);
            List<String> wrong = rehearsal.run(folder, order.seed(), order.participants(), protocol);
            wrong.forEach(out::println);
            out.println(
                    wrong.isEmpty()
                            ? "The rehearsal ended well after " + protocol.seconds() + " s. See " + folder.root()
                            : "The rehearsal found " + wrong.size() + " faults. See " + folder.summary());
            return wrong.isEmpty() ? WELL : NOT_WELL;
        }
    }

    /** A new rehearsal in an empty folder, or the interrupted one that is there. */
    private static Order order(CommandLine line, Folder folder) throws CommandLine.Unusable {
        if (Files.exists(folder.order()) && line.resume()) {
            Order kept = Order.read(Folder.read(folder.order()));
            boolean other = !kept.equals(ordered(line, kept));
            if (other) {
                throw new CommandLine.Unusable("The rehearsal in " + folder.root() + " is another one: "
                        + kept.text().replace('\n', ' ') + ". Leave --seed and --participants out to go on with it.");
            }
            return kept;
        }
        if (!folder.isUntouched()) {
            throw new CommandLine.Unusable(
                    line.resume()
                            ? folder.root() + " holds no rehearsal to go on with."
                            : folder.root()
                                    + " is not empty. Name a new folder, or add --resume to go on with an interrupted rehearsal.");
        }
        Order order = ordered(line, new Order(USUAL_SEED, USUAL_PARTICIPANTS));
        folder.write(folder.order(), order.text());
        return order;
    }

    private static Order ordered(CommandLine line, Order otherwise) {
        return new Order(
                Objects.requireNonNullElse(line.seed(), otherwise.seed()),
                Objects.requireNonNullElse(line.participants(), otherwise.participants()));
    }

    /** The seal of the workbooks is drawn from the seed, too: the same seed makes the same workbooks. */
    private ConfigurableApplicationContext start(CommandLine line, Folder folder, long seed) {
        List<String> settings = new ArrayList<>(line.settings());
        settings.add("--vrs.home=" + folder.database());
        settings.add("--vrs.seal-key=" + "%016x".formatted(seed).repeat(4));
        return new SpringApplicationBuilder(application).profiles("rehearsal").run(settings.toArray(String[]::new));
    }
}
