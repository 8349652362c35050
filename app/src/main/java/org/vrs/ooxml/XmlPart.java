package org.vrs.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;

/**
 * A part read forwards, element by element, by local names (so that strict and transitional files read alike). Nothing is
 * ever fetched or expanded: a document type declaration ends the reading.
 */
public final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1 << 20;
    /** Elements and attributes of different names: the format knows a few hundred, a sheet a few dozen. */
    private static final int MOST_NAMES = 1_000;

    private static final int LATELY = 64;

    private final String part;
    private final InputStream in;
    private final XMLStreamReader2 xml;
    private final Set<String> names = new HashSet<>();
    /** Names met lately, by their hash: to look into the set each time would take as long as parsing. */
    private final String[] lately = new String[LATELY];

    private int namespaces;
    private int depth;

    private XmlPart(String part, InputStream in, XMLStreamReader2 xml) {
        this.part = part;
        this.in = in;
        this.xml = xml;
    }

    /** Opens a part at its first tag; refuses one that is not plain XML. */
    public static XmlPart open(Parts parts, String part) throws Refusal, IOException {
        InputStream in = parts.open(part);
        try {
            return new XmlPart(part, in, (XMLStreamReader2) factory().createXMLStreamReader(in));
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw refusal(part, e);
        }
    }

    /** A new one for each part: it remembers every name that it met, and a hostile file may hold millions. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The next start or end of an element: its event, or -1 at the end of the part. */
    public int next() throws Refusal {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refusal(Reason.DOCTYPE, part);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw new Refusal(Reason.TOO_DEEP, part);
                    }
                    requireFewNames();
                    return event;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return event;
                }
            }
            return -1;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(part, e);
        }
    }

    /** The parser keeps each name for as long as the part is read. */
    private void requireFewNames() throws Refusal {
        namespaces += xml.getNamespaceCount();
        if (namespaces > MOST_NAMES) {
            throw new Refusal(Reason.UNREADABLE, part);
        }
        requireFewNames(xml.getLocalName());
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            requireFewNames(xml.getAttributeLocalName(i));
        }
    }

    /** The parser hands out the same object for the same name. */
    @SuppressWarnings("ReferenceEquality")
    private void requireFewNames(String name) throws Refusal {
        int slot = name.hashCode() & (LATELY - 1);
        if (name != lately[slot]) {
            lately[slot] = name;
            names.add(name);
            if (names.size() > MOST_NAMES) {
                throw new Refusal(Reason.UNREADABLE, part);
            }
        }
    }

    /** Whether the element just met starts and has this name. */
    public boolean starts(int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    boolean ends(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    public String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int number) {
        return xml.getAttributeLocalName(number);
    }

    String attributeValue(int number) {
        return xml.getAttributeValue(number);
    }

    /** Has an attribute read where the parser keeps it, without making a text of it; blanks around it are left out. */
    void attributeValue(int number, TypedValueDecoder reader) throws Refusal {
        try {
            xml.getAttributeAs(number, reader);
        } catch (XMLStreamException e) {
            throw refusal(part, e);
        }
    }

    int attributeNumber(int number) throws Refusal {
        try {
            return xml.getAttributeAsInt(number);
        } catch (XMLStreamException e) {
            throw refusal(part, e);
        }
    }

    /** An attribute, or nothing where it is absent. */
    public String text(String attribute) {
        String text = attribute(attribute);
        return text == null ? "" : text;
    }

    /** The relationship id of an element; its prefix and namespace differ between the kinds of file. */
    @Nullable
    String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && namespace.contains("elationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) throws Refusal {
        String text = attribute(attribute);
        return text == null ? otherwise : number(text);
    }

    int number(String text) throws Refusal {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(Reason.UNREADABLE, part);
        }
    }

    /** The text of the element just started, up to its end; elements inside it are skipped with their text. */
    public String text() throws Refusal {
        return text(1);
    }

    /** The text of the element just started with that of the elements inside it. */
    String allText() throws Refusal {
        return text(DEEPEST);
    }

    private String text(int deepest) throws Refusal {
        JoinedText text = new JoinedText(LONGEST_TEXT);
        int inside = 1;
        try {
            while (inside > 0 && xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inside <= deepest) {
                            text.add(xml.getText());
                        }
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++inside > DEEPEST) {
                            throw new Refusal(Reason.TOO_DEEP, part);
                        }
                        requireFewNames();
                    }
                    case XMLStreamConstants.END_ELEMENT -> inside--;
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(Reason.DOCTYPE, part);
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(part, e);
        }
        depth--;
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static Refusal refusal(String part, Exception e) {
        Refusal stopped = Parts.Stopped.behind(e);
        if (stopped != null) {
            return stopped;
        }
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean declares =
                message.contains("doctype") || message.contains("declared") || message.contains("general entity");
        return new Refusal(declares ? Reason.DOCTYPE : Reason.UNREADABLE, part);
    }
}
