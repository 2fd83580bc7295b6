package dev.carelint.core.finding;

import dev.carelint.core.vocabulary.Shapes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a result rests on: what was read, how Carelint was told to look, and which safeguards of the law its rules speak about.
 *
 * @param profiles titles of what the project is held to
 * @param safeguards the provisions of these, in the order in which they are told
 * @param restraints what makes rules see or tell less than they could, because the project says so
 * @param options how Carelint was told to look, sorted; nothing that names a machine
 * @param inputs what was read, sorted
 * @param day the day on which it was done, as {@code 2027-03-31}; empty unless somebody asks for it
 */
public record Evidence(
        List<String> profiles,
        List<Safeguard> safeguards,
        List<Restraint> restraints,
        List<Option> options,
        List<Input> inputs,
        String day) {
    /** Nobody asked for it. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of(), List.of(), "");

    public Evidence {
        profiles = List.copyOf(profiles);
        safeguards = List.copyOf(safeguards);
        restraints = List.copyOf(restraints);
        options = List.copyOf(options);
        inputs = List.copyOf(inputs);
    }

    /**
     * A provision, and what the rules have to do with it.
     *
     * @param rules ids of all rules that serve it, sorted, also of those that did not run
     * @param beyond what no analysis of code can show about it
     */
    public record Safeguard(Citation citation, List<String> rules, String beyond) {
        public Safeguard {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Something that the project says and that makes Carelint see or tell less.
     *
     * @param rule id of the rule that it is about; empty when it is about all
     * @param what what it does: {@code "is switched off"}
     * @param reason why, in the words of whoever said it; empty when none is given
     * @param isOff whether the rule did not run at all
     */
    public record Restraint(String rule, String what, String reason, boolean isOff) implements Comparable<Restraint> {
        public Restraint {
            reason = Shapes.hidden(reason);
        }

        private static final Comparator<Restraint> ORDER = Comparator.comparing(Restraint::rule)
                .thenComparing(Restraint::what)
                .thenComparing(Restraint::reason);

        @Override
        public int compareTo(Restraint other) {
            return ORDER.compare(this, other);
        }
    }

    /** One word about how to look, and its value. */
    public record Option(String name, String value) implements Comparable<Option> {
        private static final Comparator<Option> ORDER =
                Comparator.comparing(Option::name).thenComparing(Option::value);

        @Override
        public int compareTo(Option other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Something that was read.
     *
     * @param sha256 the digest of its bytes; {@link #UNREADABLE} when it has none
     * @param name a file's path relative to the repository; the mere name of what lies elsewhere
     */
    public record Input(Kind kind, String sha256, String name) implements Comparable<Input> {
        /** Stands for the digest of what could not be read. */
        public static final String UNREADABLE = "-";

        private static final Comparator<Input> ORDER =
                Comparator.comparing(Input::kind).thenComparing(Input::name).thenComparing(Input::sha256);

        @Override
        public int compareTo(Input other) {
            return ORDER.compare(this, other);
        }
    }

    /** What an input is; the order is that of the list. */
    public enum Kind {
        /** Rules, models and vocabulary that came with Carelint, or were added to it. */
        RULES,
        /** The project's settings. */
        SETTINGS,
        /** The old findings. */
        BASELINE,
        /** A library on the class path. */
        LIBRARY,
        /** A file of the program, in which findings may stand. */
        FILE,
        /** A file that is read for what flows through it, and in which nothing is reported: generated, or of another module. */
        SILENT;

        /** Returns the word that stands for it in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the same, dated. */
    public Evidence on(String when) {
        return new Evidence(profiles, safeguards, restraints, options, inputs, when);
    }

    /** Returns what the results of two modules rest on together. A file that one of them reports in is a file. */
    Evidence and(Evidence other) {
        TreeMap<String, Input> files = new TreeMap<>();
        Stream.concat(inputs.stream(), other.inputs.stream())
                .filter(Evidence::isOfProgram)
                .forEach(input -> files.merge(input.name(), input, (one, two) -> one.compareTo(two) <= 0 ? one : two));
        return new Evidence(
                distinct(profiles, other.profiles),
                safeguards.isEmpty() ? other.safeguards : safeguards,
                distinct(restraints, other.restraints).stream().sorted().toList(),
                distinct(options, other.options).stream().sorted().toList(),
                Stream.concat(
                                distinct(inputs, other.inputs).stream().filter(input -> !isOfProgram(input)),
                                files.values().stream())
                        .sorted()
                        .toList(),
                day.isEmpty() ? other.day : day);
    }

    private static boolean isOfProgram(Input input) {
        return input.kind() == Kind.FILE || input.kind() == Kind.SILENT;
    }

    private static <T> List<T> distinct(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
