import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the report templates while the application is built, so that the product needs no compiler. Run from source by
 * the build (app/pom.xml): {@code java CompileReportTemplates.java <folder of .jrxml> <folder for .jasper>}.
 */
class CompileReportTemplates {

    public static void main(String[] folders) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path source = Path.of(folders[0]);
        Path target = Files.createDirectories(Path.of(folders[1]));
        List<Path> templates;
        try (Stream<Path> files = Files.list(source)) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path template : templates) {
            File compiled = target.resolve(template.getFileName().toString().replace(".jrxml", ".jasper")).toFile();
            if (compiled.lastModified() < template.toFile().lastModified()) {
                JasperCompileManager.compileReportToFile(template.toString(), compiled.getPath());
                System.out.println("Compiled " + template.getFileName());
            }
        }
    }
}
