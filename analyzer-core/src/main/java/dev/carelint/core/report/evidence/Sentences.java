package dev.carelint.core.report.evidence;

import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import java.util.List;
import java.util.Locale;

/** What every evidence report says, whatever its form. */
final class Sentences {
    static final String TITLE = "Evidence from static analysis";

    /** What the report is, and is not. */
    static final List<String> HOW_TO_READ = List.of(
            "This report tells what Carelint looked at, by which rules, and what it found. It is evidence for a person who judges; "
                    + "it does not judge whether a law is kept.",
            "A finding shows that a safeguard may be touched at one place of the code. Silence shows that the rules that ran found "
                    + "nothing in the listed files: not that nothing is there, and nothing about what stands in no code.",
            "Findings stand once and bear numbers: F are open, S are suppressed by people, B were known before (baseline).");

    static final String NO_RULE = "No rule of Carelint speaks about this safeguard.";
    static final String BEYOND = "Not shown by analysis of code";

    /** How others can check the report. */
    static final List<String> HOW_TO_CHECK = List.of(
            "The hash is the SHA-256 of the list below, from its first line to the line “end”. Each entry that begins with file, silent, "
                    + "settings, baseline or library bears the SHA-256 of one file.",
            "“carelint evidence --verify REPORT DIR” tells which files of a checkout differ from the list, and which are new.",
            "The same version, rules, settings and files give the same report, byte by byte (unless it is dated): who runs the scan again "
                    + "and compares has checked all of it, the findings as well.");

    private Sentences() {}

    static String by(Suppressed suppressed) {
        return switch (suppressed.by()) {
            case COMMENT -> "in the code";
            case CONFIGURATION -> "settings";
            case POLICY -> "flow policy";
            case BASELINE -> "baseline";
        };
    }

    /** Returns a value, or that there is none. */
    static String orNone(String text) {
        return text.isBlank() ? "none given" : text;
    }

    static String kind(Problem problem) {
        return problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String place(Problem problem) {
        return problem.location().path().isEmpty() ? "" : problem.location().toString();
    }
}
