package dev.carelint.core.amend;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.model.Nearest;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.Settings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the suppression of one finding, where it is wished and nowhere else; refuses when there is none.
 *
 * @param base directory that paths of findings are relative to
 * @param settings the file of settings, which may not exist yet
 * @param charset encoding of the sources
 * @param ruleIds ids of all rules
 */
public record Suppressing(Path base, Path settings, Charset charset, Collection<String> ruleIds) {
    private static final int MOST_LISTED = 10;

    public Suppressing {
        ruleIds = List.copyOf(ruleIds);
    }

    /**
     * What was done.
     *
     * @param file the file
     * @param line where the suppression stands; 0 when nothing had to be written
     * @param text what was written, or why nothing
     * @param findings how many findings it silences
     */
    public record Done(Path file, int line, String text, int findings) {
        /** Returns what a user reads. */
        public String told() {
            return line == 0
                    ? text
                    : file + ":" + line + ":\n" + text.indent(4) + "This silences " + findings
                            + (findings == 1 ? " finding." : " findings.");
        }
    }

    /**
     * Writes a suppression.
     *
     * @param result what an analysis of now found
     * @throws ConfigException when there is no such finding, or the suppression cannot be written as wished
     * @throws IOException when a file cannot be read or written
     */
    public Done write(Wish wish, Result result) throws IOException {
        Optional<Suppressed> earlier = earlier(wish, result);
        if (earlier.isPresent()) {
            return new Done(base.resolve(wish.path()), 0, already(earlier.get()), 0);
        }
        List<Finding> here = open(result)
                .filter(finding -> finding.rule().equals(wish.rule())
                        && finding.location().path().equals(wish.path()))
                .toList();
        long meant = here.stream().filter(finding -> isAt(finding, wish.line())).count();
        if (meant == 0) {
            throw new ConfigException(unknown(wish, result));
        }
        Form form = form(wish);
        return form == Form.CONFIG ? intoSettings(wish, here.size()) : intoSource(wish, form, (int) meant);
    }

    /**
     * Looks at a wish before anything is analyzed.
     *
     * @throws ConfigException when it has no reason, names no rule, or wants what its form cannot say
     */
    public void check(Wish wish) {
        if (wish.reason().isEmpty()) {
            throw new ConfigException(
                    "A suppression needs a reason: say why " + wish.rule() + " does no harm at " + wish.place() + ".");
        }
        if (!ruleIds.contains(wish.rule())) {
            throw new ConfigException(
                    "There is no rule '" + wish.rule() + "'" + Nearest.hint(wish.rule(), ruleIds) + ".");
        }
        Form form = wish.form();
        if (wish.isLimited() && form != null && form != Form.CONFIG) {
            throw new ConfigException("A " + form.label()
                    + " has no room for an owner or a last day; write it into the settings (as config).");
        }
    }

    private static Form form(Wish wish) {
        Form form = wish.form();
        if (form != null) {
            return form;
        }
        return wish.isLimited() || !Reading.isPossible(wish.path()) ? Form.CONFIG : Form.COMMENT;
    }

    /** What the policy allows or a baseline knows may be suppressed for good. */
    private static Stream<Finding> open(Result result) {
        Stream<Finding> known = result.suppressed().stream()
                .filter(one -> one.by() == Suppressed.By.BASELINE || one.by() == Suppressed.By.POLICY)
                .map(Suppressed::finding);
        return Stream.concat(result.findings().stream(), known);
    }

    /** A suppression written above its line moves it by one, so that the line named is the one before now. */
    private static Optional<Suppressed> earlier(Wish wish, Result result) {
        boolean isOpen = open(result)
                .anyMatch(finding -> finding.rule().equals(wish.rule())
                        && finding.location().path().equals(wish.path())
                        && isAt(finding, wish.line()));
        return isOpen
                ? Optional.empty()
                : result.suppressed().stream()
                        .filter(one -> one.by() == Suppressed.By.COMMENT || one.by() == Suppressed.By.CONFIGURATION)
                        .filter(one -> one.finding().rule().equals(wish.rule())
                                && one.finding().location().path().equals(wish.path()))
                        .filter(one -> isAt(one.finding(), wish.line())
                                || isAt(one.finding(), wish.line() + 1)
                                        && one.reason().equals(wish.reason()))
                        .findFirst();
    }

    private static boolean isAt(Finding finding, int line) {
        return finding.location().span().line() == line;
    }

    private static String already(Suppressed suppressed) {
        String by = suppressed.by() == Suppressed.By.COMMENT ? "in the code" : "in the settings";
        return suppressed.finding().location() + ": " + suppressed.finding().rule() + " is already suppressed " + by
                + " (" + suppressed.reason() + "); nothing is written.";
    }

    private static String unknown(Wish wish, Result result) {
        List<Finding> inFile = open(result)
                .filter(finding -> finding.location().path().equals(wish.path()))
                .sorted()
                .toList();
        boolean isDoubtful = result.doubtful().stream()
                .anyMatch(finding -> finding.rule().equals(wish.rule())
                        && finding.location().path().equals(wish.path())
                        && isAt(finding, wish.line()));
        String start = isDoubtful
                ? "The finding of " + wish.rule() + " at " + wish.place()
                        + " is less sure than asked for and does not count; nothing needs to be suppressed."
                : "There is no finding of " + wish.rule() + " at " + wish.place() + ".";
        if (inFile.isEmpty()) {
            return start + " Nothing is reported in this file.";
        }
        String more = inFile.size() > MOST_LISTED ? "\n  and " + (inFile.size() - MOST_LISTED) + " more" : "";
        return start
                + inFile.stream()
                        .limit(MOST_LISTED)
                        .map(finding -> "\n  " + finding.location() + " " + finding.rule())
                        .collect(Collectors.joining("", " Reported in this file:", more));
    }

    private Done intoSource(Wish wish, Form form, int findings) throws IOException {
        Path file = base.resolve(wish.path());
        Charset used = Reading.isJava(wish.path()) ? charset : StandardCharsets.UTF_8;
        Encoded before = Encoded.read(file, used);
        Draft draft =
                form == Form.COMMENT ? CommentText.add(wish, before.text()) : AnnotationText.add(wish, before.text());
        before.write(file, draft.text());
        return new Done(file, draft.line(), draft.added(), findings);
    }

    private Done intoSettings(Wish wish, int findings) throws IOException {
        Encoded before = Files.exists(settings)
                ? Encoded.read(settings, StandardCharsets.UTF_8)
                : new Encoded("", "", StandardCharsets.UTF_8);
        boolean isThere = Settings.parse(settings.toString(), before.text(), ruleIds).suppressions().stream()
                .anyMatch(one -> SettingsEntry.says(one, wish));
        if (isThere) {
            return new Done(settings, 0, settings + " says this already; nothing is written.", 0);
        }
        Draft draft = SettingsEntry.add(wish, before.text(), ruleIds);
        before.write(settings, draft.text());
        return new Done(settings, draft.line(), draft.added(), findings);
    }
}
