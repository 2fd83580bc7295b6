/**
 * Who may call whom: targets of call sites, and the order in which methods are summarized.
 *
 * <p>Must not know what flows. Start at {@link dev.carelint.core.callgraph.CallGraph}.
 */
@NullMarked
package dev.carelint.core.callgraph;

import org.jspecify.annotations.NullMarked;
