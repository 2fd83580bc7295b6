package dev.carelint.core.ir;

/**
 * Arrays of value or block numbers that a program has hundreds of thousands of: empty ones and those of one small number are shared.
 *
 * <p>Nobody changes arrays of the program model.
 */
final class Numbers {
    private static final int[] NONE = {};
    private static final int[][] SINGLE = new int[1024][];

    static {
        for (int i = 0; i < SINGLE.length; i++) {
            SINGLE[i] = new int[] {i};
        }
    }

    private Numbers() {}

    /** Returns an array with the same numbers, a shared one where there is one. */
    static int[] shared(int[] numbers) {
        if (numbers.length == 0) {
            return NONE;
        }
        boolean isSmall = numbers.length == 1 && numbers[0] >= 0 && numbers[0] < SINGLE.length;
        return isSmall ? SINGLE[numbers[0]] : numbers;
    }
}
