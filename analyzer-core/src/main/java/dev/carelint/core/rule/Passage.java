package dev.carelint.core.rule;

import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Step;
import dev.carelint.core.flow.Summary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes through which a value passes on its way to a sink, as they are written at top level. */
final class Passage {
    /** Of longer ways the first and the last classes are told. */
    private static final int MOST = 8;

    private static final int MAX_STEPS = 200;

    private final Scene scene;

    Passage(Scene scene) {
        this.scene = scene;
    }

    /**
     * Returns full names, in the order of the way; the last is the class that lets the data out.
     *
     * @param entry the simple name of what it enters by, which need not be told again
     */
    List<String> of(Summary.Use use, int body, String entry) {
        Set<String> leaving = new LinkedHashSet<>();
        for (SinkPoint point = use.point(); point != null; point = point.inner()) {
            String at = classOf(point.site().method());
            leaving.remove(at);
            leaving.add(at);
        }
        Set<String> classes = new LinkedHashSet<>();
        expand(use.step(), 0, classes);
        if (classes.isEmpty()) {
            classes.add(classOf(body));
        }
        classes.removeIf(
                name -> leaving.contains(name) || DataEntries.simple(name).equals(entry));
        classes.addAll(leaving);
        return shortened(List.copyOf(classes));
    }

    private void expand(@Nullable Step last, int depth, Set<String> classes) {
        Deque<Step> chain = new ArrayDeque<>();
        for (Step step = last; step != null && chain.size() < MAX_STEPS; step = step.previous()) {
            chain.addFirst(step);
        }
        for (Step step : chain) {
            classes.add(classOf(step.site().method()));
            if (step.inner() != null && depth < MOST) {
                expand(step.inner(), depth + 1, classes);
            }
        }
    }

    private String classOf(int body) {
        return topLevel(scene.method(body).type().name());
    }

    /** Returns the class in whose file a class stands. */
    static String topLevel(String binaryName) {
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
    }

    private static List<String> shortened(List<String> classes) {
        if (classes.size() <= MOST) {
            return classes;
        }
        List<String> ends = new ArrayList<>(classes.subList(0, MOST / 2));
        ends.addAll(classes.subList(classes.size() - MOST / 2, classes.size()));
        return ends;
    }
}
