package dev.carelint.core.report.sarif;

import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Problem.Kind;
import java.util.List;
import java.util.Locale;

/** Writes what was not analyzed as tool notifications. */
final class Notifications {
    private static final List<Kind> KINDS = List.of(Kind.values());

    private Notifications() {}

    /** Writes the kinds of notifications, which {@link #write} refers to by index. */
    static void writeDescriptors(Json driver) {
        driver.array(
                "notifications",
                KINDS,
                (json, kind) -> json.string("id", id(kind)).message("shortDescription", description(kind)));
    }

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
        json.object(
                        "descriptor",
                        descriptor -> descriptor
                                .string("id", id(problem.kind()))
                                .number("index", KINDS.indexOf(problem.kind())))
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
        return kind == Kind.SUPPRESSION || kind == Kind.SETTING ? "note" : "warning";
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String description(Kind kind) {
        return switch (kind) {
            case UNREADABLE -> "A file could not be read.";
            case ENCODING -> "A file is not text in the configured encoding.";
            case SYNTAX -> "Lines with a syntax error were left out.";
            case TOO_LARGE -> "A file above the size limit was left out.";
            case TOO_DEEP -> "A file nested too deeply was left out.";
            case CLASSPATH -> "A class path entry could not be read.";
            case BUDGET -> "A bound of the engine cut work short.";
            case RULE -> "A rule failed on some code.";
            case SUPPRESSION -> "A suppression is malformed or suppresses nothing.";
            case SETTING -> "A setting matches nothing.";
        };
    }
}
