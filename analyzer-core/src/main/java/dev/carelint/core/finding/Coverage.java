package dev.carelint.core.finding;

import java.util.SortedMap;

/**
 * How much was seen, so that silence can be trusted.
 *
 * @param files files read
 * @param lines lines of those files
 * @param methods bodies analyzed
 * @param calls call expressions in them
 * @param resolvedCalls calls whose target's owner is known by qualified name and has a method of that name and arity
 * @param unresolvedCauses number of the other calls by cause
 */
public record Coverage(
        int files, long lines, int methods, long calls, long resolvedCalls, SortedMap<String, Long> unresolvedCauses) {}
