package dev.carelint.core.link;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.LambdaBody;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;

/** The lambdas that one body creates, each linked and named when it is known what it is wanted as. */
final class Lambdas {
    private final BodyLinker creator;
    private final int first;
    private final LinkedMethod[] linked;

    /**
     * Prepares them.
     *
     * @param first number, within the method, of the first lambda in this body
     */
    Lambdas(BodyLinker creator, int first) {
        this.creator = creator;
        this.first = first;
        this.linked = new LinkedMethod[creator.body.lambdas().size()];
    }

    /** Links the body of a lambda, its own symbol made once its types are known; returns the type of its result. */
    Type link(int lambda, int[] captures, List<Type> declared, Type wanted) {
        List<LambdaBody> lambdas = creator.body.lambdas();
        List<Type> all = new ArrayList<>();
        for (int capture : captures) {
            all.add(creator.type(capture));
        }
        all.addAll(declared);
        int number = first;
        for (int i = 0; i < lambda; i++) {
            number += 1 + count(lambdas.get(i).body());
        }
        BodyLinker inner = creator.linkInner(lambdas.get(lambda).body(), all, wanted, number + 1);
        MethodSymbol symbol = new MethodSymbol(
                creator.method.symbol.owner(),
                creator.method.lambdaPrefix() + number,
                List.of(),
                all,
                inner.returned(),
                Modifiers.PRIVATE | Modifiers.SYNTHETIC,
                List.of(),
                Origin.SOURCE);
        linked[lambda] = inner.linked(symbol, creatorKey());
        return inner.returned();
    }

    private static int count(Body body) {
        int sum = body.lambdas().size();
        for (LambdaBody lambda : body.lambdas()) {
            sum += count(lambda.body());
        }
        return sum;
    }

    private String creatorKey() {
        MethodSymbol method = creator.method.symbol;
        return first == 0 ? method.key() : method.owner() + "#" + creator.method.lambdaPrefix() + (first - 1);
    }

    MethodSymbol symbol(int lambda) {
        return linked[lambda].symbol();
    }

    /** Returns all of them; each must have been linked. */
    List<LinkedMethod> linked() {
        return List.of(linked);
    }
}
