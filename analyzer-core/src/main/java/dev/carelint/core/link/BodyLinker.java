package dev.carelint.core.link;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links one body in a single pass over its blocks.
 *
 * <p>Lambdas, method references and generic calls whose type arguments depend on their use wait until the value is used; what
 * is still waiting at the end is finished without a wanted type.
 */
final class BodyLinker {
    final MethodContext method;
    final UnitContext unit;
    final Body body;
    final Type[] types;
    final @Nullable Resolution[] resolutions;
    private final Type[] parameters;
    private final Type returns;
    final Lambdas lambdas;
    private final Definitions definitions;
    private final @Nullable Type[] localTypes;
    private final Names names;
    private final Calls calls;
    private final Functions functions;
    private final ValueTypes valueTypes;
    private @Nullable Type returned;
    private int at;

    private BodyLinker(MethodContext method, Body body, List<Type> parameters, Type returns, int firstLambda) {
        this.method = method;
        this.unit = method.type.unit();
        this.body = body;
        this.parameters = parameters.toArray(Type[]::new);
        this.returns = returns;
        this.types = new Type[body.values()];
        this.resolutions = new Resolution[body.code().size()];
        this.lambdas = new Lambdas(this, firstLambda);
        this.definitions = body.definitions();
        this.localTypes = new Type[body.locals().size()];
        this.names = new Names(unit);
        this.functions = new Functions(this);
        this.calls = new Calls(this, functions);
        this.valueTypes = new ValueTypes(this);
    }

    static LinkedMethod link(MethodContext method, Body body) {
        BodyLinker linker = new BodyLinker(method, body, method.symbol.parameters(), method.symbol.returns(), 0);
        linker.run();
        return linker.linked(method.symbol, null);
    }

    LinkedMethod linked(MethodSymbol symbol, @Nullable String enclosing) {
        return new LinkedMethod(
                unit.unit.path(),
                unit.unit.silent(),
                method.type.declaration(),
                method.declaration,
                symbol,
                body,
                types,
                resolutions,
                lambdas.linked(),
                enclosing);
    }

    /** Links the body of a lambda that was created here. */
    BodyLinker linkInner(Body inner, List<Type> allParameters, Type wanted, int first) {
        BodyLinker linker = new BodyLinker(method, inner, allParameters, wanted, first);
        linker.run();
        return linker;
    }

    /** Returns what the body was found to return. */
    Type returned() {
        return returned == null ? Primitives.VOID : returned;
    }

    private void run() {
        List<Instruction> code = body.code();
        for (Block block : body.blocks()) {
            for (at = block.first(); at < block.end(); at++) {
                visit(code.get(at));
            }
        }
        functions.finish();
        calls.finish();
        for (int i = 0; i < types.length; i++) {
            if (types[i] == null) {
                types[i] = Type.unknown();
            }
        }
    }

    // ---- values

    /** Returns the type of a value as far as known. */
    Type type(int value) {
        Type type = value < 0 ? null : types[value];
        return type == null ? Type.unknown() : type;
    }

    /** Returns the type of a value that is used as it is, with nothing wanted of it. */
    Type settled(int value) {
        functions.settle(value);
        calls.settle(value, Type.unknown());
        return type(value);
    }

    /** Tells a value what it is wanted as. */
    void want(int value, Type wanted) {
        if (value < 0 || functions.bind(value, wanted, null)) {
            return;
        }
        calls.settle(value, wanted);
        types[value] = unit.conversions.refine(type(value), wanted);
    }

    void set(int value, Type type) {
        if (value >= 0) {
            types[value] = type;
        }
    }

    /** Returns the instruction that defines a value, or null for one that nothing defines. */
    @Nullable
    Instruction definition(int value) {
        return definitions.of(value);
    }

    int definitionAt(int value) {
        return definitions.index(value);
    }

    /** Returns what the name that defines a value turned out to mean, or null when it is no name. */
    @Nullable
    Resolution meaning(int value) {
        int at = definitions.index(value);
        return at < 0 ? null : resolutions[at];
    }

    Span place() {
        return body.span(Math.min(at, body.spans().length - 1));
    }

    Type resolve(TypeUse use) {
        return method.scope.resolve(use, place());
    }

    private Type local(int local) {
        if (local < 0) {
            return Type.unknown();
        }
        Type known = localTypes[local];
        if (known == null) {
            known = resolve(body.locals().get(local).type());
            localTypes[local] = known;
        }
        return known;
    }

    // ---- instructions

    private void visit(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            calls.call(at, call);
        } else if (instruction instanceof Instruction.NameRead read) {
            define(read.result(), names.simple(method.type, method.scope, read.name(), place()));
        } else if (instruction instanceof Instruction.Constant constant) {
            set(constant.result(), valueTypes.constant(constant.literal()));
        } else if (instruction instanceof Instruction.Assign assign) {
            assign(assign);
        } else if (instruction instanceof Instruction.FieldRead read) {
            define(read.result(), member(read.target(), read.name()));
        } else if (instruction instanceof Instruction.This self) {
            set(
                    self.result(),
                    self.qualifier() == null ? method.type.self() : valueTypes.qualifiedThis(self.qualifier()));
        } else if (instruction instanceof Instruction.Phi phi) {
            set(phi.result(), phi(phi));
        } else if (instruction instanceof Instruction.Parameter parameter) {
            set(parameter.result(), parameter(parameter));
        } else if (instruction instanceof Instruction.Return end) {
            end(end);
        } else if (instruction instanceof Instruction.Construct construct) {
            calls.construct(at, construct);
        } else if (instruction instanceof Instruction.Allocate allocate) {
            set(allocate.result(), valueTypes.allocated(allocate));
        } else if (instruction instanceof Instruction.Lambda || instruction instanceof Instruction.MethodReference) {
            functions.await(instruction.result());
        } else {
            visitRare(instruction);
        }
    }

    private void visitRare(Instruction instruction) {
        if (instruction instanceof Instruction.FieldWrite write) {
            write(write.target(), write.value(), write.name(), member(write.target(), write.name()));
        } else if (instruction instanceof Instruction.NameWrite write) {
            Names.Meaning meaning = names.simple(method.type, method.scope, write.name(), place());
            write(-1, write.value(), write.name(), meaning);
        } else if (instruction instanceof Instruction.Binary binary) {
            binary(binary);
        } else if (instruction instanceof Instruction.Unary unary) {
            set(unary.result(), Arithmetic.unary(unary.operator(), settled(unary.operand())));
        } else if (instruction instanceof Instruction.Cast cast) {
            cast(cast);
        } else if (instruction instanceof Instruction.InstanceOf test) {
            settled(test.value());
            resolutions[at] = new Resolution.TypeName(resolve(test.type()));
            set(test.result(), Primitives.BOOLEAN);
        } else if (instruction instanceof Instruction.Element element) {
            set(element.result(), valueTypes.element(settled(element.iterated())));
        } else if (instruction instanceof Instruction.Caught caught) {
            set(caught.result(), valueTypes.caught(caught.types()));
        } else if (instruction instanceof Instruction.NewArray array) {
            newArray(array);
        } else if (instruction instanceof Instruction.ArrayRead read) {
            set(read.result(), ValueTypes.elementOf(settled(read.array())));
        } else if (instruction instanceof Instruction.ArrayWrite write) {
            want(write.value(), ValueTypes.elementOf(type(write.array())));
        }
    }

    /** Returns the object in {@code object.new Inner()} that a created one belongs to, or -1. */
    int outerOf(int created) {
        for (int i = at; i < body.code().size(); i++) {
            if (body.code().get(i) instanceof Instruction.Construct construct && construct.target() == created) {
                return construct.outer();
            }
        }
        return -1;
    }

    private void define(int result, Names.Meaning meaning) {
        resolutions[at] = meaning.resolution();
        set(result, meaning.type());
    }

    private Names.Meaning member(int target, String name) {
        Resolution meaning = meaning(target);
        if (meaning instanceof Resolution.TypeName owner) {
            return names.ofType(owner.type(), name);
        }
        if (meaning instanceof Resolution.PackageName prefix) {
            return names.ofPackage(prefix.name(), name);
        }
        return names.ofValue(settled(target), name);
    }

    private void write(int target, int value, String name, Names.Meaning meaning) {
        Resolution resolution = meaning.resolution();
        if (target >= 0 && name.startsWith("val$")) {
            settled(value);
            unit.captured.put(type(target).erasedName() + "." + name, type(value));
            resolution = member(target, name).resolution();
        } else {
            want(value, meaning.type());
        }
        resolutions[at] = resolution;
    }

    /** Returns the type that qualifies {@code this} or {@code super}, or null for a value that is no such thing. */
    Type.@Nullable ClassType qualifier(int value) {
        return definition(value) instanceof Instruction.This self
                        && self.qualifier() != null
                        && type(value) instanceof Type.ClassType known
                ? known
                : null;
    }

    private Type parameter(Instruction.Parameter parameter) {
        Type known = parameter.index() < parameters.length ? parameters[parameter.index()] : Type.unknown();
        if (!(known instanceof Type.UnknownType)) {
            return known;
        }
        Type passed = unit.captured.get(argumentKey(parameter.index()));
        return passed == null ? local(parameter.local()) : passed;
    }

    /** The constructor of an anonymous class has no written parameters: their types are those of the creation's arguments. */
    private String argumentKey(int place) {
        return method.symbol.owner() + "." + method.symbol.name() + "." + place;
    }

    private void assign(Instruction.Assign assign) {
        Type declared = local(assign.local());
        if (declared instanceof Type.UnknownType) {
            set(assign.result(), functions.isWaiting(assign.value()) ? declared : settled(assign.value()));
            return;
        }
        want(assign.value(), declared);
        set(assign.result(), unit.conversions.refine(declared, type(assign.value())));
    }

    private Type phi(Instruction.Phi phi) {
        Type declared = local(phi.local());
        Type joined = null;
        for (int operand : phi.operands()) {
            Type known = operand < 0 || operand == phi.result() ? null : types[operand];
            if (known != null && !isNull(operand)) {
                joined = joined == null ? known : unit.conversions.join(joined, known);
            }
        }
        if (joined == null || joined instanceof Type.UnknownType) {
            return declared;
        }
        boolean isDeclared = !(declared instanceof Type.UnknownType);
        return isDeclared && !joined.erasedName().equals(declared.erasedName()) ? declared : joined;
    }

    boolean isAnonymous(int value) {
        return definition(value) instanceof Instruction.Allocate allocate && allocate.anonymous();
    }

    boolean isNull(int value) {
        return definition(value) instanceof Instruction.Constant constant && constant.literal() instanceof Literal.Null;
    }

    private void end(Instruction.Return end) {
        if (end.value() < 0) {
            return;
        }
        want(end.value(), returns);
        Type type = type(end.value());
        returned = returned == null ? type : unit.conversions.join(returned, type);
    }

    private void binary(Instruction.Binary binary) {
        Type left = settled(binary.left());
        Type right = settled(binary.right());
        Type type = Arithmetic.binary(binary.operator(), left, right);
        if (binary.operator() == Operator.PLUS && Arithmetic.isText(type)) {
            resolutions[at] = new Resolution.Concatenation();
        }
        set(binary.result(), type);
    }

    private void cast(Instruction.Cast cast) {
        Type type = resolve(cast.type());
        Type value = type(cast.value());
        if (type instanceof Type.UnknownType unknown && unknown.hint().isEmpty()) {
            set(cast.result(), settled(cast.value()));
            return;
        }
        if (functions.isWaiting(cast.value())) {
            functions.bind(cast.value(), type, null);
        } else {
            calls.settle(cast.value(), type);
        }
        set(cast.result(), unit.conversions.refine(type, value));
    }

    private void newArray(Instruction.NewArray array) {
        Type type = resolve(array.type());
        set(array.result(), type);
        if (array.elements() != null) {
            for (int element : array.elements()) {
                want(element, ValueTypes.elementOf(type));
            }
        }
    }
}
