@org.jspecify.annotations.NullMarked
package dev.carelint.core.base;
