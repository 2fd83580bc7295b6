package dev.carelint.core.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Profiles that settings are for, and which of them are for development or tests. */
final class Profiles {
    /** A name has words; one of these is enough. Stages where real records may be (staging, QA) are not among them. */
    private static final Set<String> DEVELOPMENT = Set.of(
            "dev",
            "devel",
            "develop",
            "development",
            "debug",
            "local",
            "localhost",
            "test",
            "tests",
            "testing",
            "junit",
            "it",
            "ci",
            "e2e",
            "integration",
            "integrationtest",
            "mock",
            "sandbox",
            "demo",
            "sample",
            "example",
            "training",
            "h2",
            "hsqldb");

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "live", "cloud");

    private static final Pattern NAMED = Pattern.compile(
            "(?:application|bootstrap|microprofile-config|logback(?:-spring)?|log4j2?(?:-spring)?|hibernate)"
                    + "[-_.]([\\w.-]+)\\.(?:properties|ya?ml|xml)");
    /** A word at the end of any other name, or the whole of it; not one that is a language, too. */
    private static final Pattern NAMED_FOR = Pattern.compile(
            "(?:.*[-.])?(dev|devel|development|local|localhost|testing|h2|hsqldb|mock|sandbox|demo|sample|example)"
                    + "\\.(?:properties|ya?ml|xml)|(?:docker-)?compose\\b.*\\.ya?ml");

    private static final Pattern WORD = Pattern.compile("e2e|h2|[a-z]+");

    private Profiles() {}

    /** Returns the profiles that a file's name and the folders it lies in say. */
    static List<String> of(String path) {
        List<String> profiles = new ArrayList<>();
        Matcher name = NAMED.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (name.matches() && !name.group(1).equals("spring")) {
            profiles.add(name.group(1));
        }
        Matcher other = NAMED_FOR.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!name.matches() && other.matches()) {
            profiles.add(other.group(1) == null ? "local" : other.group(1));
        }
        folders(path)
                .filter(folder -> DEVELOPMENT.contains(folder.toLowerCase(Locale.ROOT)))
                .forEach(profiles::add);
        return profiles;
    }

    /** The folder says so where settings lie in one for each profile; above it, packages and modules may be called so. */
    private static Stream<String> folders(String path) {
        String[] parts = path.split("/", -1);
        boolean isAmongSettings = path.matches("(.*/)?(resources|config|conf|env|profiles)/.*");
        Stream<String> folder =
                isAmongSettings && parts.length > 1 ? Stream.of(parts[parts.length - 2]) : Stream.empty();
        return ("/" + path).contains("/src/test/") ? Stream.concat(folder, Stream.of("test")) : folder;
    }

    /** Tells whether one of several expressions, all of which must hold, holds in development only. */
    static boolean areForDevelopment(List<String> expressions) {
        return expressions.stream().anyMatch(Profiles::isForDevelopment);
    }

    /** {@code a | b}, {@code a,b}: either, so all must be for development; {@code a & b}: one is enough. */
    private static boolean isForDevelopment(String expression) {
        String plain = expression.replace("(", "").replace(")", "");
        return Arrays.stream(plain.split("[|,]", -1))
                .allMatch(either ->
                        Arrays.stream(either.split("&", -1)).anyMatch(one -> isOneForDevelopment(one.strip())));
    }

    private static boolean isOneForDevelopment(String name) {
        if (name.startsWith("!")) {
            return has(PRODUCTION, name.substring(1));
        }
        return has(DEVELOPMENT, name) && !has(PRODUCTION, name);
    }

    /** Tells whether one of several expressions, all of which must hold, names production. */
    static boolean areForProduction(List<String> expressions) {
        return expressions.stream().anyMatch(expression -> !expression.startsWith("!") && has(PRODUCTION, expression));
    }

    private static boolean has(Set<String> words, String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT)).results().anyMatch(word -> words.contains(word.group()));
    }
}
