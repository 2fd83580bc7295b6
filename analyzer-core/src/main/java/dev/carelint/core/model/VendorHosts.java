package dev.carelint.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which hosts are a kind of sink, whatever library sends the request: those of language models, of error trackers. */
final class VendorHosts {
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:https?|wss?)://(?:[^/?#@]*@)?([\\w.-]+)([:/?#].*)?", Pattern.DOTALL);

    private final List<Map.Entry<String, Pattern>> hosts = new ArrayList<>();

    VendorHosts(Collection<SinkKind> kinds) {
        kinds.stream()
                .filter(kind -> !kind.hosts().isEmpty())
                .sorted(Comparator.comparing(SinkKind::id))
                .forEach(kind ->
                        hosts.add(Map.entry(kind.id(), Pattern.compile(kind.hosts(), Pattern.CASE_INSENSITIVE))));
    }

    /**
     * Returns the kind of sink that the host of an address is.
     *
     * @param beginning the address, or how it begins
     * @param isWhole whether nothing follows; else a host counts only when the beginning shows where it ends
     */
    Optional<String> of(String beginning, boolean isWhole) {
        Matcher address = HOST.matcher(beginning);
        if (hosts.isEmpty() || !address.matches() || !isWhole && address.start(2) < 0) {
            return Optional.empty();
        }
        String name = beginning.substring(address.start(1), address.end(1));
        return hosts.stream()
                .filter(host -> host.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
