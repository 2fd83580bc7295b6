package dev.carelint.rules.checks.access;

import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.source.Location;
import java.util.List;
import java.util.Set;

/**
 * What one security configuration asks for, path by path.
 *
 * @param method where it is built
 * @param scope the paths that it is about
 * @param rules in their order: the first that covers a path decides
 * @param closed whether a path that no rule covers is refused
 * @param opaque whether something else may ask callers for rights
 * @param conditional whether it holds only in some profile or with some setting
 * @param order when it is asked; the lowest first
 */
record Chain(
        LinkedMethod method,
        Matched scope,
        List<Rule> rules,
        boolean closed,
        boolean opaque,
        boolean conditional,
        int order) {
    Chain {
        rules = List.copyOf(rules);
    }

    /**
     * Requests by path and HTTP method.
     *
     * @param patterns any of which covers
     * @param verbs the HTTP methods; empty for all
     * @param isAll whether all requests are meant
     * @param isPartial whether there is something besides that could not be read
     */
    record Matched(List<PathPattern> patterns, Set<String> verbs, boolean isAll, boolean isPartial) {
        static final Matched ALL = new Matched(List.of(), Set.of(), true, false);

        Matched {
            patterns = List.copyOf(patterns);
            verbs = Set.copyOf(verbs);
        }

        boolean covers(Endpoint endpoint) {
            boolean isVerb = verbs.isEmpty() || !endpoint.verbs().isEmpty() && verbs.containsAll(endpoint.verbs());
            return isVerb && (isAll || coversPaths(endpoint));
        }

        private boolean coversPaths(Endpoint endpoint) {
            return !endpoint.paths().isEmpty()
                    && endpoint.paths().stream()
                            .allMatch(path -> patterns.stream()
                                    .anyMatch(pattern ->
                                            endpoint.exact() ? pattern.covers(path) : pattern.isEverything()));
        }

        /** Tells whether it may cover although nothing proves it. */
        boolean mayCover(Endpoint endpoint) {
            return isPartial || !isAll && !endpoint.exact();
        }
    }

    /**
     * One line of a configuration.
     *
     * @param matched which requests it is about
     * @param decision what it asks of them
     * @param shown its pattern for readers
     */
    record Rule(Matched matched, Decision decision, Location location, String shown) {}
}
