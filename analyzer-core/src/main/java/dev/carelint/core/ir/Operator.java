package dev.carelint.core.ir;

/** Unary and binary operators; compound assignments and increments are lowered to these. */
public enum Operator {
    /** Addition or concatenation; the linker knows which. */
    PLUS,
    MINUS,
    TIMES,
    DIVIDE,
    REMAINDER,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    SHIFT_RIGHT_UNSIGNED,
    /** Bitwise or logical without short circuit. */
    AND,
    OR,
    XOR,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL,
    /** Unary: arithmetic negation. */
    NEGATE,
    /** Unary: bitwise complement. */
    COMPLEMENT,
    /** Unary: logical negation. */
    NOT
}
