package dev.carelint.core.rule;

import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.MapFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says where exactly data goes: which topic, host, table or bucket, as far as constants and settings near the call tell.
 *
 * <p>Looks at the call itself, at those that made its receiver, at fields of the same class, and, where a method only passes its parameter
 * on, at its caller. What else would have to be computed is left open: a map may say less, never something wrong.
 */
final class Targets {
    private static final int MAX_DEPTH = 8;
    private static final String UNKNOWN = "…";
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/${}#*+ -]{1,80}");
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([\\w.-]+|\\$\\{[\\w.:-]+})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[\\w.-]+");

    private final Scene scene;
    private final List<MapFacts.Target> targets;
    /** The numbers of the bodies of each class. */
    private final Map<String, List<Integer>> bodies = new HashMap<>();

    /** An instruction, and the calls through which its body was reached, the innermost first. */
    private record Spot(Site site, List<Site> callers) {}

    Targets(Scene scene, MapFacts facts) {
        this.scene = scene;
        this.targets = facts.targets();
        List<LinkedMethod> methods = scene.calls().methods();
        for (int body = 0; body < methods.size(); body++) {
            bodies.computeIfAbsent(methods.get(body).type().name(), name -> new ArrayList<>())
                    .add(body);
        }
    }

    /** Returns the name of the place that a sink leads to, with what it is: {@code Kafka topic admissions}; empty when nothing says it. */
    String of(SinkPoint point) {
        List<Site> callers = new ArrayList<>();
        for (SinkPoint at = point; at.inner() != null; at = at.inner()) {
            callers.add(0, at.site());
        }
        return named(new Spot(point.sink(), callers), 0);
    }

    private String named(Spot spot, int depth) {
        Instruction code = scene.code(spot.site());
        if (code == null || depth > MAX_DEPTH) {
            return "";
        }
        MapFacts.Target target = target(spot.site());
        if (target != null) {
            return (target.what() + " " + read(target, spot, code)).strip();
        }
        int receiver = code instanceof Instruction.Call call
                ? call.target()
                : code instanceof Instruction.Construct ? -1 : code.result();
        return receiver < 0 ? "" : named(spot, receiver, depth);
    }

    /** Looks at what made an object. */
    private String named(Spot spot, int value, int depth) {
        LinkedMethod method = scene.method(spot.site().method());
        int index = method.body().originIndex(value);
        if (index < 0) {
            return "";
        }
        Instruction code = method.body().code().get(index);
        if (code instanceof Instruction.Allocate) {
            int construct = method.body().constructIndex(index);
            return construct < 0 ? "" : named(at(spot, construct), depth + 1);
        }
        if (code instanceof Instruction.Call) {
            return named(at(spot, index), depth + 1);
        }
        return written(spot, index)
                .map(write -> named(write, scene.code(write.site()) == null ? -1 : value(write), depth + 1))
                .orElse("");
    }

    private int value(Spot write) {
        Instruction code = scene.code(write.site());
        return code == null ? -1 : code.written();
    }

    private static Spot at(Spot spot, int instruction) {
        return new Spot(new Site(spot.site().method(), instruction), spot.callers());
    }

    private MapFacts.@Nullable Target target(Site site) {
        Resolution called = scene.method(site.method()).resolutions()[site.instruction()];
        if (!(called instanceof Resolution.Method method)) {
            return null;
        }
        return targets.stream()
                .filter(target -> target.call().matchesName(method.method().name())
                        && target.call().matches(method.method(), scene.index()))
                .findFirst()
                .orElse(null);
    }

    private String read(MapFacts.Target target, Spot spot, Instruction code) {
        int[] arguments = code instanceof Instruction.Call call
                ? call.arguments()
                : code instanceof Instruction.Construct construct ? construct.arguments() : new int[0];
        if (target.argument() >= arguments.length) {
            return UNKNOWN;
        }
        int argument = arguments[target.argument()];
        return switch (target.reading()) {
            case TABLE ->
                Tables.of(scene, scene.method(spot.site().method()).valueTypes()[argument])
                        .orElse(UNKNOWN);
            case TEXT -> text(spot, argument, 0).filter(Targets::isPlain).orElse(UNKNOWN);
            case HOST -> text(spot, argument, 0).map(Targets::host).orElse(UNKNOWN);
        };
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Paths and queries may hold anything, hosts are public; of an address that a setting holds its key is told. */
    private static String host(String address) {
        Matcher host = HOST.matcher(address);
        if (host.lookingAt()) {
            return host.group(1);
        }
        Matcher key = PLACEHOLDER.matcher(address);
        return key.lookingAt() ? key.group() + "}" : UNKNOWN;
    }

    /** Returns a constant text, or how it begins. */
    private Optional<String> text(Spot spot, int value, int depth) {
        LinkedMethod method = scene.method(spot.site().method());
        int index = value < 0 || depth > MAX_DEPTH ? -1 : method.body().originIndex(value);
        if (index < 0) {
            return Optional.empty();
        }
        if (method.literal(index) instanceof Literal.Text text) {
            return Optional.of(text.value());
        }
        Instruction code = method.body().code().get(index);
        if (code instanceof Instruction.Binary binary && binary.operator() == Operator.PLUS) {
            return text(spot, binary.left(), depth + 1);
        }
        if (code instanceof Instruction.Call call) {
            return call.arguments().length == 0
                    ? text(spot, call.target(), depth + 1)
                    : text(spot, call.arguments()[0], depth + 1);
        }
        if (code instanceof Instruction.Allocate) {
            int construct = method.body().constructIndex(index);
            return construct >= 0
                            && method.body().code().get(construct) instanceof Instruction.Construct made
                            && made.arguments().length > 0
                    ? text(spot, made.arguments()[0], depth + 1)
                    : Optional.empty();
        }
        if (code instanceof Instruction.Parameter parameter) {
            return parameter(spot, method, parameter.index(), depth);
        }
        return injected(method, index)
                .or(() -> written(spot, index).flatMap(write -> text(write, value(write), depth + 1)));
    }

    private Optional<String> parameter(Spot spot, LinkedMethod method, int index, int depth) {
        List<ParameterDeclaration> declared = method.declaration().parameters();
        if (method.isLambda() || index < 0 || index >= declared.size()) {
            return Optional.empty();
        }
        Optional<String> setting = setting(declared.get(index).annotations());
        if (setting.isPresent() || spot.callers().isEmpty()) {
            return setting;
        }
        Site caller = spot.callers().get(0);
        Instruction call = scene.code(caller);
        int[] arguments = call instanceof Instruction.Call made
                ? made.arguments()
                : call instanceof Instruction.Construct construct ? construct.arguments() : new int[0];
        return index < arguments.length
                ? text(new Spot(caller, spot.callers().subList(1, spot.callers().size())), arguments[index], depth + 1)
                : Optional.empty();
    }

    /** Returns the setting that a container puts into a field. */
    private Optional<String> injected(LinkedMethod method, int index) {
        if (!(method.resolutions()[index] instanceof Resolution.Field field)) {
            return Optional.empty();
        }
        return scene.index().declaration(field.field().owner()).stream()
                .flatMap(type -> type.fields().stream())
                .filter(one -> one.name().equals(field.field().name()))
                .flatMap(one -> setting(one.annotations()).stream())
                .findFirst();
    }

    private static Optional<String> setting(List<Annotation> annotations) {
        return annotations.stream()
                .filter(one ->
                        one.simpleName().equals("Value") || one.simpleName().equals("ConfigProperty"))
                .flatMap(one ->
                        Stream.of("value", "name").map(member -> one.members().getOrDefault(member, "")))
                .filter(text -> !text.isEmpty())
                .map(text -> text.startsWith("${") ? text : "${" + text + "}")
                .map(text -> PLACEHOLDER.matcher(text))
                .filter(Matcher::lookingAt)
                .map(key -> key.group() + "}")
                .findFirst();
    }

    /** Returns where the field that an instruction reads is written, if that is one place of the same class. */
    private Optional<Spot> written(Spot spot, int index) {
        LinkedMethod method = scene.method(spot.site().method());
        String name = fieldName(method.body().code().get(index));
        if (name.isEmpty() || !(method.resolutions()[index] instanceof Resolution.Field)) {
            return Optional.empty();
        }
        List<Spot> writes = new ArrayList<>();
        for (int body : bodies.getOrDefault(method.type().name(), List.of())) {
            List<Instruction> code = scene.method(body).body().code();
            for (int i = 0; i < code.size(); i++) {
                if (writtenName(code.get(i)).equals(name)) {
                    writes.add(new Spot(new Site(body, i), List.of()));
                }
            }
        }
        return writes.size() == 1 ? Optional.of(writes.get(0)) : Optional.empty();
    }

    private static String fieldName(Instruction code) {
        return code instanceof Instruction.NameRead read
                ? read.name()
                : code instanceof Instruction.FieldRead read ? read.name() : "";
    }

    private static String writtenName(Instruction code) {
        return code instanceof Instruction.NameWrite write
                ? write.name()
                : code instanceof Instruction.FieldWrite write ? write.name() : "";
    }
}
