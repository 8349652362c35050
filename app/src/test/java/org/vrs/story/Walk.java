package org.vrs.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.user.User;

/** Walks through every address of the program as somebody, and reads what stands there: pages, files and errors alike. */
final class Walk {

    private final MockMvc web;
    private final RequestMappingHandlerMapping mappings;

    Walk(MockMvc web, RequestMappingHandlerMapping mappings) {
        this.web = web;
        this.mappings = mappings;
    }

    /** What somebody gets at an address. */
    MockHttpServletResponse ask(String address, User reader) throws Exception {
        return web.perform(get(address).with(user(reader.id().value())))
                .andReturn()
                .getResponse();
    }

    /** Every GET address that the program has, with every value of ours in the place of its variables. */
    Set<String> addresses(RoundId round) {
        Set<String> addresses = new TreeSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> fill(pattern, round, addresses));
            }
        }
        return addresses;
    }

    private static void fill(String pattern, RoundId round, Set<String> addresses) {
        int from = pattern.indexOf('{');
        if (from < 0) {
            addresses.add(pattern);
            return;
        }
        int to = pattern.indexOf('}', from);
        for (String value : values(pattern.substring(from + 1, to), round)) {
            fill(pattern.substring(0, from) + value + pattern.substring(to + 1), round, addresses);
        }
    }

    private static List<String> values(String variable, RoundId round) {
        List<ParticipantCode> all = List.of(Sample.KHM, Sample.FJI, Sample.NZL);
        return switch (variable) {
            case "round" -> List.of(round.value());
            case "participant", "owner" ->
                all.stream().map(ParticipantCode::value).toList();
            case "submission" -> submissions(all, round);
            case "section" -> List.of("COVER", "B", "META", "none");
            case "id" -> {
                List<String> ids = new ArrayList<>(submissions(all, round));
                ids.addAll(List.of(round.value(), "1", "2", "u1"));
                yield ids;
            }
            default -> List.of("1", "2");
        };
    }

    private static List<String> submissions(List<ParticipantCode> all, RoundId round) {
        return all.stream().map(code -> SubmissionId.of(round, code).value()).toList();
    }

    /** What can be read in an answer, without the marks that set numbers in groups; workbooks are unpacked. */
    static String text(MockHttpServletResponse answer) throws IOException {
        byte[] body = answer.getContentAsByteArray();
        String headers = answer.getHeaderNames().stream()
                .map(name -> name + answer.getHeaders(name))
                .toList()
                .toString();
        String text = body.length > 1 && body[0] == 'P' && body[1] == 'K'
                ? unpacked(body)
                : new String(body, StandardCharsets.UTF_8);
        return (headers + text).replaceAll("(?<=\\d)[,\\u00a0\\u202f ](?=\\d{3})", "");
    }

    /** Through the list of contents at the end: a file written in one go has the sizes nowhere else. */
    private static String unpacked(byte[] zip) throws IOException {
        StringBuilder text = new StringBuilder();
        Path file = Files.write(Files.createTempFile("canary", ".zip"), zip);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
