package dev.carelint.core.rule;

import dev.carelint.core.finding.Remark;
import dev.carelint.core.flow.Inquiry;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Witness;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.SinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what the engine knows of the calls on one line: by what way data leaves, what arrives there, and what rules make of it. */
public final class LineReader {
    private static final int MOST = 6;

    private final Scene scene;
    private final Inquiry inquiry;
    private final LineOfCode line;
    private final CallFacts calls;
    private final Wording wording;
    private final Doubts doubts;
    private final Opinions opinions;
    private final Arguments arguments;
    private final WatchedCalls watched;
    private final DeadCode deadCode;

    /**
     * Creates a reader.
     *
     * @param inquiry what was asked about the line's code, and answered
     * @param runner the rules that ran
     * @param sanitizers methods that the user declares to clean
     */
    public LineReader(
            Scene scene, Inquiry inquiry, LineOfCode line, RuleRunner runner, List<MethodPattern> sanitizers) {
        this.scene = scene;
        this.inquiry = inquiry;
        this.line = line;
        this.calls = new CallFacts(scene);
        this.wording = new Wording(scene);
        this.doubts = new Doubts(scene);
        this.opinions = new Opinions(scene, runner, doubts);
        this.arguments = new Arguments(scene, opinions, new Cleaners(scene, sanitizers));
        this.watched = new WatchedCalls(scene, runner);
        this.deadCode = new DeadCode(scene);
    }

    /** Returns what is to be said of the code on the line; nothing when there is none. */
    public List<Remark> remarks() {
        List<Site> called = line.sites().stream()
                .filter(site -> LineOfCode.isCall(scene.code(site)))
                .sorted(Comparator.comparing(scene::location))
                .toList();
        List<Remark> remarks = new ArrayList<>();
        for (Site site : called) {
            List<Remark> details = details(site);
            if (!details.isEmpty()) {
                remarks.add(new Remark(headline(site), details));
            }
        }
        return remarks.isEmpty() && !line.isEmpty() ? withoutSink(called) : remarks;
    }

    private List<Remark> withoutSink(List<Site> called) {
        if (called.isEmpty()) {
            return List.of(new Remark("Nothing is called on this line, so nothing leaves by it."));
        }
        List<Remark> remarks = new ArrayList<>();
        remarks.add(
                new Remark("Nothing leaves by this line: no call on it is known as a way out, or hands on to one."));
        called.stream().limit(MOST).forEach(site -> remarks.add(Remark.of(wording.call(site) + ":", sentences(site))));
        return remarks;
    }

    /** Returns the lines of the file by which something leaves, the nearest first. */
    public List<Integer> sinkLines() {
        Set<Integer> lines = new TreeSet<>();
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            LinkedMethod method = scene.method(body);
            for (int i = 0;
                    method.path().equals(line.path())
                            && i < method.body().code().size();
                    i++) {
                Site site = new Site(body, i);
                if (LineOfCode.isCall(method.body().code().get(i)) && calls.isSink(site)) {
                    lines.add(scene.location(site).span().line());
                }
            }
        }
        return lines.stream()
                .sorted(Comparator.comparingInt((Integer other) -> Math.abs(other - line.line()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Tells whether the code serves demonstrations or tests only, so that findings are graded low. */
    public boolean isDemonstration() {
        return line.sites().stream().anyMatch(doubts::isDemonstration);
    }

    /** Returns what in the program says that its patients are invented, so that findings about them are graded low. */
    public Optional<String> invention() {
        return doubts.invention();
    }

    private String headline(Site site) {
        int begins = scene.location(site).span().line();
        String place = begins == line.line() ? "" : " (begun in line " + begins + ")";
        return wording.call(site) + place + " " + role(site) + ".";
    }

    private String role(Site site) {
        List<String> ways =
                calls.sinkKinds(site).stream().map(this::way).distinct().toList();
        if (!ways.isEmpty()) {
            return "leads into " + FlowRule.listed(ways);
        }
        if (calls.isSink(site)) {
            return "writes to a stream";
        }
        return opinions.elsewhere(site).isEmpty() ? "is watched by a rule" : "hands on what it is given";
    }

    private String way(String kind) {
        SinkKind known = scene.knowledge().sinkKinds().get(kind);
        return known == null ? kind : known.phrase();
    }

    private List<Remark> details(Site site) {
        @Nullable Witness witness = inquiry.witness(site.method()).orElse(null);
        boolean isSink = calls.isSink(site);
        List<Remark> elsewhere = opinions.elsewhere(site);
        List<Remark> conditions = witness == null ? List.of() : watched.remarks(site, witness);
        if (!isSink && elsewhere.isEmpty() && conditions.isEmpty()) {
            return List.of();
        }
        List<Remark> details = new ArrayList<>();
        sentences(site).forEach(sentence -> details.add(new Remark(sentence)));
        if (witness != null && deadCode.isDead(site, witness)) {
            details.add(new Remark(deadCode.because(site, witness)));
            return details;
        }
        if (isSink && witness != null) {
            List<Remark> shown = arguments.remarks(site, witness);
            details.addAll(shown);
            List<Remark> handedIn = handedIn(site, shown);
            details.addAll(handedIn);
            if (handedIn.isEmpty() && elsewhere.isEmpty() && shown.stream().anyMatch(Opinions::isLeftToCallers)) {
                details.add(new Remark("No caller hands in anything that shows more."));
            }
        }
        details.addAll(elsewhere);
        details.addAll(conditions);
        return details;
    }

    /** What was told of the arguments is not told of callers once more. */
    private List<Remark> handedIn(Site site, List<Remark> shown) {
        Set<List<Remark>> told = shown.stream()
                .flatMap(argument -> argument.details().stream())
                .map(Remark::details)
                .filter(details -> !details.isEmpty())
                .collect(Collectors.toSet());
        return opinions.handedIn(site, told);
    }

    private List<String> sentences(Site site) {
        return calls.of(site).stream().map(LineReader::sentence).toList();
    }

    /** Begins with a capital letter unless a name of the program stands first. */
    static String sentence(String text) {
        String first = text.split(" ", 2)[0];
        boolean isWord = first.chars().allMatch(letter -> Character.isLowerCase(letter) || letter == ',');
        return (isWord && !first.isEmpty() ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text) + ".";
    }
}
