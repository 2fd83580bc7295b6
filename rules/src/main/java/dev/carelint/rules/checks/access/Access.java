package dev.carelint.rules.checks.access;

import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All endpoints of a program that show or take patient data, and what is asked of their callers. */
final class Access {
    private final Scene scene;
    private final Chains chains;
    private final List<Served> served = new ArrayList<>();

    /**
     * An endpoint about patients.
     *
     * @param exposure what it shows and takes
     * @param annotated what its annotations ask, if any speaks
     * @param asked whether its code asks for the caller
     * @param ruling what the configurations of Spring Security ask
     */
    record Served(
            Endpoint endpoint,
            Exposed.Exposure exposure,
            Optional<Decision> annotated,
            boolean asked,
            Chains.Ruling ruling) {
        /** Tells whether its own code or annotations ask callers for anything. */
        boolean isProvenByItself() {
            return asked
                    || annotated.filter(one -> one.isAtLeast(Decision.LOGIN)).isPresent();
        }

        List<String> titles() {
            return exposure.main().stream()
                    .map(Evidence::type)
                    .map(type -> type.title())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Returns that of a run; all checks of access ask for the same. */
    static Access of(Scene scene, Judge judge) {
        return judge.shared().get(Access.class, () -> new Access(scene));
    }

    private Access(Scene scene) {
        this.scene = scene;
        Marks marks = new Marks(scene);
        List<Endpoint> endpoints = new Endpoints(scene, marks).all();
        this.chains = new Chains(scene);
        Exposed exposed = new Exposed(scene);
        Proofs proofs = new Proofs(scene, marks);
        for (Endpoint endpoint : endpoints) {
            if (endpoint.method().silent()) {
                continue;
            }
            Exposed.Exposure exposure = exposed.of(endpoint);
            if (!exposure.isNothing()) {
                Optional<Decision> annotated = Optional.ofNullable(proofs.ofMarks(endpoint));
                served.add(new Served(endpoint, exposure, annotated, proofs.isAsked(endpoint), chains.of(endpoint)));
            }
        }
    }

    List<Served> served() {
        return served;
    }

    Chains chains() {
        return chains;
    }

    Scene scene() {
        return scene;
    }
}
