package dev.carelint.core.rule;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.model.Rule;
import java.util.List;

/**
 * A check that needs Java since it looks at structure; implemented in the rule pack, without state.
 *
 * <p>Extension point: implementations may be added outside.
 */
public interface JavaCheck {
    /**
     * Returns the violations of a rule in a program.
     *
     * @param rule the rule whose check of kind {@code java} this is
     * @param scene the program
     * @param judge classifies values and tells their paths
     */
    List<Finding> find(Rule rule, Scene scene, Judge judge);
}
