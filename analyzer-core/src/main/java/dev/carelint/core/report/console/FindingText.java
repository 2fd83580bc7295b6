package dev.carelint.core.report.console;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.source.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One finding in a compiler's form, and its path in numbered steps. */
final class FindingText {
    /** More steps than these are collapsed to the first and last few. */
    private static final int MAX_STEPS = 8;

    private static final int FIRST_STEPS = 3;
    private static final int LAST_STEPS = 4;
    private static final String INDENT = "    ";

    private final ConsoleStyle style;

    FindingText(ConsoleStyle style) {
        this.style = style;
    }

    void append(Finding finding, StringBuilder out) {
        out.append(headline(finding)).append('\n');
        appendSteps(finding.steps(), out);
    }

    /** Places the message below when both do not fit side by side; the place always stands first, where terminals link it. */
    private String headline(Finding finding) {
        Location location = finding.location();
        String place = location.path() + ":" + location.span().line() + ":"
                + location.span().column() + ":";
        String severity = finding.severity().label();
        String message = finding.qualifiedMessage();
        int length = place.length() + severity.length() + finding.rule().length() + 3;
        String head =
                style.strong(place) + " " + style.severity(finding.severity(), severity) + " " + finding.rule() + ":";
        boolean fits = style.width() == 0 || length + 1 + message.length() <= style.width();
        return fits ? head + " " + message : head + "\n" + Prose.wrap(INDENT + message, style.width(), INDENT.length());
    }

    private void appendSteps(List<FlowStep> steps, StringBuilder out) {
        Set<String> ambiguous = ambiguousNames(steps);
        boolean collapsed = steps.size() > MAX_STEPS
                && steps.stream().allMatch(step -> step.reasons().isEmpty());
        for (int i = 0; i < steps.size(); i++) {
            if (!collapsed || i < FIRST_STEPS || i >= steps.size() - LAST_STEPS) {
                appendStep(i + 1, steps.get(i), ambiguous, out);
            } else if (i == FIRST_STEPS) {
                String more = "… " + Prose.count(steps.size() - FIRST_STEPS - LAST_STEPS, "more step") + " …";
                out.append(INDENT).append(style.faint(more)).append('\n');
            }
        }
    }

    private void appendStep(int number, FlowStep step, Set<String> ambiguous, StringBuilder out) {
        String path = step.location().path();
        String name = fileName(path);
        String place = "(" + (ambiguous.contains(name) ? path : name) + ":"
                + step.location().span().line() + ")";
        out.append(INDENT)
                .append(number)
                .append(". ")
                .append(step.text())
                .append(' ')
                .append(style.faint(place))
                .append('\n');
        String mark = INDENT + "   - ";
        step.reasons()
                .forEach(reason -> out.append(Prose.wrap(mark + reason, style.width(), mark.length()))
                        .append('\n'));
    }

    /** File names that stand for different files of one path, which then need their whole paths. */
    private static Set<String> ambiguousNames(List<FlowStep> steps) {
        Map<String, String> paths = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (FlowStep step : steps) {
            String path = step.location().path();
            String other = paths.putIfAbsent(fileName(path), path);
            if (other != null && !other.equals(path)) {
                ambiguous.add(fileName(path));
            }
        }
        return ambiguous;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
