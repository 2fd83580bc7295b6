@NullMarked
package dev.carelint.core.rule;

import org.jspecify.annotations.NullMarked;
