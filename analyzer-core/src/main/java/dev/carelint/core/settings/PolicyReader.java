package dev.carelint.core.settings;

import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.Policy;
import dev.carelint.core.model.Policy.Decision;
import dev.carelint.core.model.Policy.Entry;
import dev.carelint.core.model.Vendor;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the flow policy: what the project decides, then what comes with the rules; and holds it to what it is expected to decide.
 *
 * <p>Used once by one thread.
 */
public final class PolicyReader {
    static final List<String> KEYS = List.of("vendors", "flows", "expect");
    static final List<String> VENDOR_KEYS = List.of("id", "title", "classes");
    static final List<String> FLOW_KEYS = List.of("data", "to", "vendors", "in", "decision", "reason");
    static final List<String> EXPECT_KEYS = List.of("data", "to", "vendor", "in", "decision");
    private static final String UNDECIDED = "undecided";

    private final Map<String, DataType> types = new TreeMap<>();
    private final Set<String> data = new TreeSet<>();
    private final Collection<String> sinks;
    private final Map<String, Vendor> vendors = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Runnable> expectations = new ArrayList<>();

    private PolicyReader(Knowledge knowledge, Vocabulary vocabulary) {
        vocabulary.types().forEach(type -> types.put(type.id(), type));
        data.addAll(types.keySet());
        Arrays.stream(DataType.Family.values())
                .map(family -> family.name().toLowerCase(Locale.ROOT))
                .forEach(data::add);
        sinks = new TreeSet<>(knowledge.sinkKinds().keySet());
    }

    /**
     * Reads the policy.
     *
     * @param files policies that come with packs
     * @param settings the project's settings; null when there are none
     * @throws ConfigException when something is malformed, names what nobody knows, or decides otherwise than it is expected to
     */
    public static Policy read(
            List<ConfigText> files, @Nullable ConfigText settings, Knowledge knowledge, Vocabulary vocabulary) {
        PolicyReader reader = new PolicyReader(knowledge, vocabulary);
        YamlNode own = settings == null
                ? null
                : Section.ofFile(settings, SettingsReader.KEYS).get("policy");
        List<Section> sections = Stream.concat(
                        Stream.ofNullable(own).map(node -> Section.of(node, "'policy'", KEYS)),
                        files.stream().map(file -> Section.ofFile(file, KEYS)))
                .toList();
        sections.forEach(reader::readVendors);
        for (Section section : sections) {
            int first = reader.entries.size();
            reader.readFlows(section);
            reader.readExpectations(section, first);
        }
        reader.expectations.forEach(Runnable::run);
        return new Policy(List.copyOf(reader.vendors.values()), reader.entries);
    }

    private void readVendors(Section section) {
        for (YamlNode node : section.nodes("vendors")) {
            Section vendor = Section.of(node, "a vendor", VENDOR_KEYS);
            String id = Words.id(vendor.text("id"), "the id of a vendor");
            List<String> classes =
                    vendor.texts("classes").stream().map(Section.Entry::text).toList();
            if (classes.isEmpty()) {
                throw vendor.place()
                        .error("a vendor needs a value for the key 'classes': how the names of its classes begin");
            }
            vendors.merge(
                    id,
                    new Vendor(id, vendor.text("title").text(), classes),
                    (known, more) -> new Vendor(id, known.title(), joined(known.packages(), more.packages())));
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private void readFlows(Section section) {
        for (YamlNode node : section.nodes("flows")) {
            Section flow = Section.of(node, "a flow", FLOW_KEYS);
            Decision decision = Section.choice(flow.text("decision"), "decision", Decision.class);
            String reason = flow.textOrEmpty("reason");
            Set<String> about = known(flow, "data", "kind of data", data);
            if (decision == Decision.ALLOW && about.isEmpty()) {
                throw flow.place().error("what is allowed needs a value for the key 'data': which data may go there");
            }
            if (decision == Decision.ALLOW && reason.isEmpty()) {
                throw flow.place()
                        .error(
                                "what is allowed needs a value for the key 'reason': the agreement or safeguard that allows it");
            }
            entries.add(new Entry(
                    about,
                    known(flow, "to", "kind of sink", sinks),
                    known(flow, "vendors", "vendor", vendors.keySet()),
                    flow.texts("in").stream()
                            .map(entry -> entry.place().parse(entry.text(), PathGlob::parse))
                            .toList(),
                    decision,
                    reason,
                    flow.place().inReports()));
        }
    }

    private static Set<String> known(Section section, String key, String what, Collection<String> choices) {
        if (section.get(key) != null && section.nodes(key).isEmpty()) {
            throw section.placeOf(key).error("'" + key + "' is empty; leave it out when all are meant");
        }
        return section.texts(key).stream()
                .map(entry -> Words.known(entry, what, choices))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each file is held to what it and the files behind it say: others may decide before it. */
    private void readExpectations(Section section, int first) {
        for (YamlNode node : section.nodes("expect")) {
            Section expected = Section.of(node, "an expectation", EXPECT_KEYS);
            DataType type = types.get(Words.known(expected.text("data"), "kind of data", types.keySet()));
            String kind = Words.known(expected.text("to"), "kind of sink", sinks);
            String vendor = expected.textOrEmpty("vendor");
            if (!vendor.isEmpty()) {
                Words.known(expected.text("vendor"), "vendor", vendors.keySet());
            }
            List<String> decisions = Stream.concat(
                            Arrays.stream(Decision.values()).map(Decision::label), Stream.of(UNDECIDED))
                    .toList();
            String wanted = Words.known(expected.text("decision"), "decision", decisions);
            expectations.add(() -> check(expected, first, type, kind, vendors.get(vendor), wanted));
        }
    }

    private void check(
            Section expected, int first, @Nullable DataType type, String kind, @Nullable Vendor vendor, String wanted) {
        Policy policy = new Policy(List.of(), entries.subList(first, entries.size()));
        Entry entry = type == null
                ? null
                : policy.entryFor(type, kind, vendor, expected.textOrEmpty("in"))
                        .orElse(null);
        String decision = entry == null ? UNDECIDED : entry.decision().label();
        if (!decision.equals(wanted)) {
            throw expected.place()
                    .error("the policy is expected to say '" + wanted + "', but says '" + decision + "'"
                            + (entry == null ? ", as no flow speaks of it" : " at " + entry.declaredAt()));
        }
    }
}
