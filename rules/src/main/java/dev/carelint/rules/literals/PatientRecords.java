package dev.carelint.rules.literals;

import dev.carelint.core.settings.FactFile;
import dev.carelint.rules.facts.FactFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patients in messages and records: PID segments of HL7 v2, Patient resources of FHIR in JSON and XML. They count where they have a name
 * that somebody may have, a date of birth, and something else that leads to the person; immutable.
 */
final class PatientRecords {
    static final String HL7 = "a patient in an HL7 message";
    static final String FHIR = "a patient in a FHIR resource";

    private static final Pattern PID = Pattern.compile("(?:^|[\\r\\n\\x0b])\\s*(PID\\|[^\\r\\n]{10,})");
    private static final Pattern HEADER = Pattern.compile("MSH\\|(?:[^|\\r\\n]*\\|){9}([A-Z])");
    private static final Pattern JSON = Pattern.compile("\"resourceType\"\\s*:\\s*\"Patient\"");
    private static final Pattern XML =
            Pattern.compile("<(?:\\w+:)?Patient(?=[\\s>]).{1,20000}?</(?:\\w+:)?Patient>", Pattern.DOTALL);

    private static final String QUOTED = "\"([^\"]+)\"";
    private static final Pattern FAMILY =
            Pattern.compile("\"family\"\\s*:\\s*\\[?\\s*" + QUOTED + "|<family value=" + QUOTED);
    private static final Pattern GIVEN =
            Pattern.compile("\"given\"\\s*:\\s*\\[?\\s*" + QUOTED + "|<given value=" + QUOTED);
    private static final Pattern BORN =
            Pattern.compile("\"birthDate\"\\s*:\\s*" + QUOTED + "|<birthDate value=" + QUOTED);
    private static final Pattern MORE =
            Pattern.compile("\"(?:identifier|telecom|address)\"\\s*:\\s*\\[|<(?:identifier|telecom|address)[ >]");

    private static final Pattern DATE = Pattern.compile("(?:18|19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} '’.-]+");
    /** Fields of the PID segment. */
    private static final int IDENTIFIER = 3;

    private static final int PATIENT_NAME = 5;
    private static final int BIRTH_DATE = 7;
    private static final List<Integer> OTHERS = List.of(11, 13, 14, 18, 19, 20);

    private final Set<String> nobodys;
    private final List<Pattern> markers;
    private final List<Pattern> dates;

    private PatientRecords(Set<String> nobodys, List<Pattern> markers, List<Pattern> dates) {
        this.nobodys = Set.copyOf(nobodys);
        this.markers = List.copyOf(markers);
        this.dates = List.copyOf(dates);
    }

    /** Reads what tells invented patients. */
    static PatientRecords read() {
        FactFile file = FactFiles.read("literals/records.yaml", List.of("names", "markers", "dates"));
        return new PatientRecords(
                new HashSet<>(file.texts("names")),
                file.texts("markers").stream().map(Pattern::compile).toList(),
                file.texts("dates").stream().map(Pattern::compile).toList());
    }

    /** Tells whether a text is worth a closer look. */
    static boolean isWorth(String text) {
        return text.contains("PID|") || text.contains("Patient");
    }

    /** Adds the patients in a text. */
    void find(Piece piece, List<Sighting> found) {
        if (piece.kind() != Piece.Kind.COMMENT) {
            messages(piece, found);
            resources(piece, found);
        }
    }

    private void messages(Piece piece, List<Sighting> found) {
        Matcher segment = PID.matcher(piece.text());
        while (segment.find()) {
            String[] fields = segment.group(1).split("\\|", -1);
            if (fields.length > BIRTH_DATE && !isForTests(piece.text(), segment.start(1)) && isReal(fields)) {
                found.add(new Sighting(HL7, "", piece.place(segment.start(1), segment.end(1)), true));
            }
        }
    }

    /** The header before the segment says whether the message is one for training or debugging. */
    private static boolean isForTests(String text, int segment) {
        int header = text.lastIndexOf("MSH|", segment);
        Matcher matcher = HEADER.matcher(text);
        return header >= 0
                && matcher.region(header, segment).lookingAt()
                && !matcher.group(1).equals("P");
    }

    private boolean isReal(String[] fields) {
        String[] name = fields[PATIENT_NAME].split("[\\^~]", -1);
        boolean hasMore = !fields[IDENTIFIER].isBlank()
                && OTHERS.stream().anyMatch(i -> i < fields.length && !fields[i].isBlank());
        return name.length > 1
                && isName(name[0].split("&", -1)[0])
                && isName(name[1])
                && isBirthDate(fields[BIRTH_DATE])
                && hasMore;
    }

    private void resources(Piece piece, List<Sighting> found) {
        String text = piece.text();
        Matcher json = JSON.matcher(text);
        while (json.find()) {
            int from = opening(text, json.start());
            resource(piece, from, closing(text, from), found);
        }
        Matcher xml = XML.matcher(text);
        while (text.contains("http://hl7.org/fhir") && xml.find()) {
            resource(piece, xml.start(), xml.end(), found);
        }
    }

    private void resource(Piece piece, int from, int to, List<Sighting> found) {
        String text = piece.text().substring(from, to);
        boolean isReal = isName(value(FAMILY, text))
                && isName(value(GIVEN, text))
                && isBirthDate(value(BORN, text).replace("-", ""))
                && MORE.matcher(text).find()
                && markers.stream().noneMatch(marker -> marker.matcher(text).find());
        if (isReal) {
            int lineEnd = piece.text().indexOf('\n', from);
            found.add(new Sighting(FHIR, "", piece.place(from, lineEnd < 0 ? to : Math.min(to, lineEnd)), true));
        }
    }

    private static String value(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private boolean isName(String text) {
        if (!NAME.matcher(text).matches()) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isMade = List.of(lower.split("[ .'’-]")).stream().anyMatch(nobodys::contains);
        return !isMade && !lower.contains("test") && lower.chars().distinct().count() > 1;
    }

    private boolean isBirthDate(String text) {
        Matcher date = DATE.matcher(text);
        return date.lookingAt()
                && dates.stream()
                        .noneMatch(pattern -> pattern.matcher(date.group()).matches());
    }

    /** Returns the offset of the brace around an offset. */
    private static int opening(String text, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == '}' ? 1 : 0;
            if (c == '{' && depth-- == 0) {
                return i;
            }
        }
        return at;
    }

    private static int closing(String text, int from) {
        int depth = 0;
        boolean isText = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(Math.max(0, i - 1)) != '\\') {
                isText = !isText;
            }
            depth += isText ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && i > from) {
                return i + 1;
            }
        }
        return text.length();
    }
}
