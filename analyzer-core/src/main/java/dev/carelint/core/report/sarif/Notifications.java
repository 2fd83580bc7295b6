package dev.carelint.core.report.sarif;

import dev.carelint.core.report.json.Json;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Problem.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes what was not analyzed as tool notifications. */
final class Notifications {
    private static final Set<Kind> NOTES =
            EnumSet.of(Kind.SUPPRESSION, Kind.SETTING, Kind.STALE, Kind.TRUSTED, Kind.LAYOUT);

    private Notifications() {}

    /** Writes the one invocation; {@code leftOut} tells how many results this file lacks. */
    static void write(Json run, List<Problem> problems, int leftOut) {
        run.array(
                "invocations",
                List.of(problems),
                (invocation, notices) -> invocation
                        .bool("executionSuccessful", true)
                        .array("toolExecutionNotifications", list -> {
                            notices.forEach(problem -> list.element(json -> writeProblem(json, problem)));
                            if (leftOut > 0) {
                                list.element(json -> writeLeftOut(json, leftOut));
                            }
                        }));
    }

    private static void writeProblem(Json json, Problem problem) {
        // The kinds are not described in the driver: platforms that read rules demand a whole help page of each
        // description.
        json.object("descriptor", descriptor -> descriptor.string("id", id(problem.kind())))
                .string("level", level(problem.kind()))
                .message("message", problem.message());
        Location location = problem.location();
        if (!location.path().isEmpty()) {
            json.array("locations", List.of(location), Places::writeFileOrRange);
        }
    }

    private static void writeLeftOut(Json json, int leftOut) {
        json.string("level", "warning")
                .message("message", leftOut + " results of the lowest severities were left out of this file.");
    }

    /** SARIF calls {@code error} what makes the results incomplete. */
    private static String level(Kind kind) {
        if (kind.isLoss()) {
            return "error";
        }
        return NOTES.contains(kind) ? "note" : "warning";
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
