package dev.carelint.core.analysis;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.finding.Answer;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Remark;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.flow.Inquiry;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.rule.LineOfCode;
import dev.carelint.core.rule.LineReader;
import dev.carelint.core.rule.RuleRunner;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a line is reported or not; asked before flows are followed, answered when all is judged. Owned by one thread. */
final class Question {
    private static final int MOST = 5;

    private final String path;
    private final int line;
    private @Nullable LineOfCode code;
    private Inquiry inquiry = Inquiry.none();

    Question(String path, int line) {
        this.path = path;
        this.line = line;
    }

    /** Returns what the engine has to look at more closely. */
    Inquiry about(CallGraph calls) {
        code = LineOfCode.of(calls, path, line);
        inquiry = Inquiry.about(code.sites());
        return inquiry;
    }

    Answer answer(
            Scene scene, List<CompilationUnit> units, RuleRunner rules, List<MethodPattern> sanitizers, Result result) {
        if (scene.configuration().files().stream().anyMatch(file -> file.path().equals(path))) {
            return ofSettings(scene, result);
        }
        CompilationUnit unit = units.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path + " was not read"));
        LineOfCode here = code == null ? LineOfCode.of(scene.calls(), path, line) : code;
        LineReader reader = new LineReader(scene, inquiry, here, rules, sanitizers);
        List<Remark> remarks = new ArrayList<>(verdict(here, scene, result));
        if (unit.silent()) {
            remarks.add(new Remark(
                    "This file is generated or belongs to somebody else: it is read, but never reported in."));
        }
        if (here.isEmpty()) {
            remarks.addAll(isTold(result) ? List.of() : withoutCode(unit, reader));
        } else {
            remarks.addAll(reader.remarks());
            if (reader.isDemonstration()) {
                remarks.add(
                        new Remark(
                                "This code serves demonstrations or tests by its name or profile, so findings in it are graded low."));
            }
            reader.invention()
                    .ifPresent(evidence -> remarks.add(
                            new Remark("Findings about patient data are graded low, because " + evidence + ".")));
        }
        result.problems().stream()
                .filter(this::isHere)
                .forEach(problem -> remarks.add(new Remark("Notice: " + problem.message() + ".")));
        return new Answer(path, line, remarks);
    }

    /** A setting is judged alone, so there is no way to it that could be told. */
    private Answer ofSettings(Scene scene, Result result) {
        List<Remark> remarks = new ArrayList<>(verdict(LineOfCode.of(scene.calls(), path, line), scene, result));
        scene.configuration().files().stream()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> file.entries().stream())
                .filter(entry -> entry.span().line() == line)
                .map(entry -> new Remark("Read as the setting " + entry.key() + "."))
                .distinct()
                .forEach(remarks::add);
        result.problems().stream()
                .filter(this::isHere)
                .forEach(problem -> remarks.add(new Remark("Notice: " + problem.message() + ".")));
        return new Answer(path, line, remarks);
    }

    private boolean isHere(Problem problem) {
        return problem.location().path().equals(path)
                && problem.location().span().line() <= line
                && line <= problem.location().span().endLine();
    }

    // ---- findings

    private List<Remark> verdict(LineOfCode here, Scene scene, Result result) {
        Set<Integer> lines = new HashSet<>(Set.of(line));
        here.stretching().forEach(site -> lines.add(scene.location(site).span().line()));
        List<Remark> remarks = new ArrayList<>();
        result.findings().stream()
                .filter(finding -> isIn(finding.location(), lines))
                .forEach(finding -> remarks.add(new Remark("Reported" + inLine(finding) + ": " + told(finding))));
        result.suppressed().stream()
                .filter(one -> isIn(one.finding().location(), lines))
                .forEach(one -> remarks.add(new Remark(
                        "Found" + inLine(one.finding()) + ", but does not count: " + told(one.finding()),
                        List.of(new Remark(silencer(one))))));
        result.doubtful().stream()
                .filter(finding -> isIn(finding.location(), lines))
                .forEach(finding -> remarks.add(new Remark(
                        "Found" + inLine(finding) + ", but set aside: " + told(finding),
                        List.of(new Remark(
                                "Its confidence is " + finding.confidence().label() + "; --confidence "
                                        + finding.confidence().label() + " shows it.")))));
        if (remarks.isEmpty()) {
            remarks.add(new Remark("Not reported."));
        }
        passing(result, lines, remarks);
        return remarks;
    }

    /** Some findings stand at declarations, or name them. */
    private boolean isTold(Result result) {
        return result.findings().stream().anyMatch(this::passes)
                || result.findings().stream().anyMatch(finding -> isIn(finding.location(), Set.of(line)))
                || result.doubtful().stream().anyMatch(finding -> isIn(finding.location(), Set.of(line)))
                || result.suppressed().stream()
                        .anyMatch(one -> isIn(one.finding().location(), Set.of(line)));
    }

    private boolean passes(Finding finding) {
        return finding.steps().stream()
                .anyMatch(step -> step.location().path().equals(path)
                        && step.location().span().line() == line);
    }

    private boolean isIn(Location location, Set<Integer> lines) {
        return location.path().equals(path) && lines.contains(location.span().line());
    }

    private String inLine(Finding finding) {
        int at = finding.location().span().line();
        return at == line ? "" : " in line " + at + ", where the statement begins";
    }

    private static String told(Finding finding) {
        return finding.rule() + " (" + finding.severity().label() + "). " + finding.message();
    }

    private static String silencer(Suppressed suppressed) {
        String by = switch (suppressed.by()) {
            case COMMENT -> "A comment suppresses it";
            case CONFIGURATION -> "The settings suppress it";
            case POLICY -> "The flow policy allows it";
            case BASELINE -> "It stands in the baseline of old findings";
        };
        return by + (suppressed.reason().isEmpty() ? "." : ": " + suppressed.reason());
    }

    /** A leak is told where it happens; the lines on its way are no findings of their own. */
    private void passing(Result result, Set<Integer> lines, List<Remark> remarks) {
        List<String> places = result.findings().stream()
                .filter(finding -> !isIn(finding.location(), lines))
                .filter(this::passes)
                .map(finding -> finding.location() + " (" + finding.rule() + ")")
                .distinct()
                .toList();
        if (!places.isEmpty()) {
            remarks.add(new Remark("It lies on the way of what is reported elsewhere: "
                    + places.stream().limit(MOST).collect(Collectors.joining(", "))
                    + (places.size() > MOST ? " and " + (places.size() - MOST) + " more" : "") + "."));
        }
    }

    // ---- lines without code

    private List<Remark> withoutCode(CompilationUnit unit, LineReader reader) {
        List<Remark> remarks = new ArrayList<>();
        String declared = declared(unit);
        remarks.add(new Remark(
                declared.isEmpty()
                        ? "There is no code on this line."
                        : "This line declares " + declared + "; a declaration alone lets nothing out."));
        List<Integer> near = reader.sinkLines();
        remarks.add(new Remark(
                near.isEmpty()
                        ? "Nothing leaves by any line of this file."
                        : "The nearest lines by which something may leave: "
                                + near.stream()
                                        .limit(MOST)
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return remarks;
    }

    private String declared(CompilationUnit unit) {
        for (TypeDeclaration type : unit.types()) {
            for (FieldDeclaration field : type.fields()) {
                if (field.span().line() == line) {
                    return "the field " + field.name() + " of " + type.simpleName();
                }
            }
            for (MethodDeclaration method : type.methods()) {
                if (method.nameSpan().line() == line && !method.name().startsWith("<")) {
                    return "the method " + method.name();
                }
            }
            if (type.nameSpan().line() == line) {
                return "the type " + type.simpleName();
            }
        }
        return "";
    }
}
