package dev.carelint.core.resource;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into the paths of its elements and attributes; document types and external entities are never looked at.
 *
 * <p>Elements that give a value a name ({@code <property name="user" value="sa"/>}) are entries by that name, too.
 */
final class XmlEntries {
    static final Pattern OPENING = Pattern.compile("<!--\\s*$");
    static final Pattern COMMENT = Pattern.compile("\\s*<!--.*-->");

    private static final Pattern WHOLE_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final int MOST_LEVELS = 200;

    private final String text;
    private final Lines lines;
    private final Role role;
    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> named = new ArrayList<>();
    private final Deque<XmlElement> open = new ArrayDeque<>();

    private XmlEntries(String text, Lines lines, Role role) {
        this.text = withoutComments(text);
        this.lines = lines;
        this.role = role;
    }

    /**
     * Reads a text.
     *
     * @throws MalformedFile when it is no XML, with the entries before the mistake
     */
    static List<Entry> read(String text, Lines lines, Role role) throws MalformedFile {
        XmlEntries entries = new XmlEntries(text, lines, role);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(entries.text));
            try {
                entries.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new MalformedFile(line, "XML", entries.entries());
        }
        return entries.entries();
    }

    /** Blanks comments: two hyphens in one would be a mistake, and an instruction to Carelint is often written with them. */
    private static String withoutComments(String text) {
        return WHOLE_COMMENT.matcher(text).replaceAll(comment -> comment.group().replaceAll("[^\\r\\n]", " "));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(all);
        entries.addAll(named);
        return entries;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                default -> {
                    // comments, processing instructions and the document type say nothing
                }
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (open.size() >= MOST_LEVELS) {
            throw new XMLStreamException("too deep", reader.getLocation());
        }
        String name = local(reader.getLocalName());
        int end = lines.offset(
                reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
        int begin = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
        XmlElement element = XmlElement.below(open.peek(), name, begin, end);
        String tag = text.substring(begin, Math.max(begin, end));
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = local(reader.getAttributeLocalName(i));
            String value = reader.getAttributeValue(i);
            attributes.put(attribute, value);
            int line = lines.at(begin + position(tag, reader.getAttributeLocalName(i)));
            all.add(Entry.of(element.path + ".@" + attribute, value, lines.span(line), element.profiles));
        }
        element.attributes.putAll(attributes);
        element.addProfiles(role);
        open.push(element);
    }

    private static int position(String tag, String attribute) {
        Matcher found =
                Pattern.compile("\\s" + Pattern.quote(attribute) + "\\s*=").matcher(tag);
        return found.find() ? found.start() + 1 : 0;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void end(XmlElement element) {
        String value = element.text.toString().strip();
        int line = lines.at(element.begin);
        if (!element.hasChildren && !value.isEmpty()) {
            int from = element.end;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            line = lines.at(from);
            all.add(Entry.of(element.path, value, lines.span(line), element.profiles));
        }
        XmlElement parent = open.peek();
        if (parent != null) {
            parent.addChild(element.name, value, line);
        }
        String given = value;
        int where = line;
        element.named(role, given)
                .ifPresent(pair -> named.add(
                        Entry.of(pair.key(), pair.value(), lines.span(valueLine(element, where)), element.profiles)));
    }

    /** The value of an attribute stands where the attribute does; that of an element, where its text does. */
    private int valueLine(XmlElement element, int line) {
        String tag = text.substring(element.begin, Math.max(element.begin, element.end));
        if (element.attributes.containsKey("value")) {
            return lines.at(element.begin + position(tag, "value"));
        }
        return element.lineOfValue() > 0 ? element.lineOfValue() : line;
    }
}
