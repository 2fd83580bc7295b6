package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.symbols.Type;

/** What a response says it carries, when a program asks for the stream to write that to. */
final class ResponseMedia {
    private static final String MEDIA = ".media";

    private final BodySolver solver;
    private final Heap heap;
    private final Calls.Request call;

    ResponseMedia(BodySolver solver, Heap heap, Calls.Request call) {
        this.solver = solver;
        this.heap = heap;
        this.call = call;
    }

    /** Tells whether what is written to the stream is known to be no page. */
    boolean isNoPage() {
        Value media = Memory.load(heap, call.receiver(), Part.pseudo(MEDIA, Type.unknown()), call.site());
        boolean isKnown = !media.isEmpty()
                && media.atoms().stream().map(Folding::constantName).allMatch(HandlerResults::isNoPage);
        return isKnown || isNoPageLater();
    }

    /** The stream may be asked for first, and what it will carry be told later, as long as nothing is written. */
    private boolean isNoPageLater() {
        if (call.site().method() != solver.number()
                || !(solver.code().get(call.site().instruction()) instanceof Instruction.Call asking)) {
            return false;
        }
        return solver.code().stream()
                .skip(call.site().instruction() + 1L)
                .filter(code -> code instanceof Instruction.Call telling
                        && telling.name().equals("setContentType")
                        && telling.arguments().length == 1
                        && solver.body().origin(telling.target())
                                == solver.body().origin(asking.target()))
                .map(code -> solver.body().origin(((Instruction.Call) code).arguments()[0]))
                .anyMatch(told -> told instanceof Instruction.Constant constant
                        && constant.literal() instanceof Literal.Text text
                        && HandlerResults.isNoPage(text.value()));
    }
}
