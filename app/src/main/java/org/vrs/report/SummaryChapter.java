package org.vrs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one page that everybody reads: the figures to remember, and what they say in sentences. */
final class SummaryChapter {

    private static final int NAMED = 3;

    private final Material material;
    private final ReportTexts texts;
    private final FlowsChapter flows;
    private final ProfileChapter profile;
    private final RoutesChapter routes;

    SummaryChapter(Material material, FlowsChapter flows, ProfileChapter profile, RoutesChapter routes) {
        this.material = material;
        this.texts = material.texts();
        this.flows = flows;
        this.profile = profile;
        this.routes = routes;
    }

    RegionalReport.Summary chapter() {
        String cutOff = texts.date(material.edition().cutOff());
        return new RegionalReport.Summary(figures(), messages(), texts.get("summary.basis", cutOff, material.count()));
    }

    private List<RegionalReport.KeyFigure> figures() {
        int reported = material.reported().size();
        return List.of(
                figure(
                        "participants",
                        texts.get("figure.of", reported, material.reporters().size()),
                        ""),
                figure("routes", texts.number(routes.count()), ""),
                figure("entries", texts.figure(flows.total()), change(flows.change())),
                figure("smuggled", texts.figure(profile.total()), change(profile.change())),
                figure("women", share(profile.women()), ""),
                figure("children", share(profile.children()), ""));
    }

    private RegionalReport.KeyFigure figure(String key, String value, String change) {
        return new RegionalReport.KeyFigure(value, texts.get("figure." + key), change);
    }

    private String change(Change change) {
        boolean known = change != Change.NOT_SHOWN && change != Change.NO_EARLIER;
        return known ? texts.get("figure.change", texts.change(change)) : "";
    }

    private String share(Optional<Contributions> part) {
        return part.map(persons ->
                        texts.percent(persons.total(), profile.total().total()))
                .orElseGet(() ->
                        texts.figure(Suppression.mayBeExact(profile.total()) ? Contributions.NONE : profile.total()));
    }

    private List<RegionalReport.Paragraph> messages() {
        List<String> words = new ArrayList<>();
        words.add(texts.get(
                "message.participation",
                material.reported().size(),
                material.reporters().size()));
        words.add(entries());
        citizenships().ifPresent(words::add);
        words.add(smuggled());
        words.add(routes());
        words.add(texts.get("message.detected"));
        return words.stream()
                .map(each -> new RegionalReport.Paragraph("", each))
                .toList();
    }

    private String entries() {
        if (!Suppression.mayBeExact(flows.total())) {
            return texts.get("message.entries." + silence(flows.total()));
        }
        String sentence =
                texts.get("message.entries", texts.number(flows.total().total()));
        return sentence + " " + texts.get("message.change." + flows.change());
    }

    /** Why a sentence has no figure: nobody has it, or it would tell too much. */
    private static String silence(Contributions figure) {
        return figure.persons().isEmpty() ? "notAvailable" : "notShown";
    }

    private Optional<String> citizenships() {
        Map<String, Contributions> shown = flows.breakdown().shown();
        if (shown.size() < NAMED) {
            return Optional.empty();
        }
        List<String> names = shown.keySet().stream()
                .limit(NAMED)
                .map(area -> texts.code("CL_AREA", area))
                .toList();
        long persons = shown.values().stream()
                .limit(NAMED)
                .mapToLong(Contributions::total)
                .sum();
        String share = texts.percent(persons, flows.total().total());
        return Optional.of(texts.get("message.citizenships", names.get(0), names.get(1), names.get(2), share));
    }

    private String smuggled() {
        Contributions total = profile.total();
        if (!Suppression.mayBeExact(total)) {
            return texts.get("message.smuggled." + silence(total));
        }
        String sentence = texts.get("message.smuggled", texts.number(total.total()));
        if (profile.women().isEmpty() || profile.children().isEmpty() || total.total() == 0) {
            return sentence;
        }
        return sentence + " " + texts.get("message.smuggled.who", share(profile.women()), share(profile.children()));
    }

    private String routes() {
        if (routes.count() == 0) {
            return texts.get("message.routes.notShown");
        }
        RegionalReport.Route first = routes.rows().get(0);
        return texts.get("message.routes", routes.count(), first.origin(), first.destination());
    }
}
