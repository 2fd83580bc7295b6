package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Site;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why a value is taken for sensitive data, or why it is not: judges it once more and writes down what the judge asks. */
final class SourceReasons {
    private final Scene scene;

    SourceReasons(Scene scene) {
        this.scene = scene;
    }

    /** Returns why a value is the data that it is taken for. */
    List<String> of(Atom atom, Site where, Classified found) {
        boolean isChosenOutside = found.evidence().type().family() == DataType.Family.UNTRUSTED;
        return isChosenOutside ? List.of(chosenOutside(atom.plain())) : of(atom, where);
    }

    private String chosenOutside(Atom atom) {
        if (atom instanceof Atom.Labelled labelled) {
            return String.join("; ", new CallFacts(scene).of(labelled.origin()));
        }
        return "the framework fills it from the request, as its annotation says; whoever sends that chooses it";
    }

    /** Returns short sentences; none when the value has nothing by which to be judged. */
    List<String> of(Atom atom, Site where) {
        Transcript heard = new Transcript();
        Optional<Classified> found = new Judge(scene, heard).classify(atom, where);
        Optional<Classified> untrusted = new Untrusted(scene).classify(atom, where);
        Set<String> reasons = new LinkedHashSet<>(heard.decisions);
        if (found.isEmpty() && untrusted.isEmpty()) {
            reasons.addAll(heard.dismissals);
        }
        // The judge stops at the first name that speaks; what it asked before explains nothing then.
        List<Clue> telling = found.isPresent() && !heard.clues.isEmpty()
                ? heard.clues.subList(heard.clues.size() - 1, heard.clues.size())
                : heard.clues;
        telling.forEach(clue -> reasons.addAll(scene.vocabulary().explain(clue)));
        if (found.isEmpty()) {
            untrusted.ifPresent(whoever -> {
                reasons.clear();
                reasons.add(whoever.evidence().because());
            });
        }
        return List.copyOf(reasons);
    }

    private static final class Transcript implements Thoughts {
        private final List<Clue> clues = new ArrayList<>();
        private final List<String> decisions = new ArrayList<>();
        private final List<String> dismissals = new ArrayList<>();

        @Override
        public void asked(Clue clue) {
            clues.add(clue);
        }

        @Override
        public void decided(String because) {
            decisions.add(because);
        }

        @Override
        public void dismissed(String because) {
            dismissals.add(because);
        }
    }
}
