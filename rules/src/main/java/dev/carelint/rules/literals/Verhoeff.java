package dev.carelint.rules.literals;

/**
 * A check digit that finds every single wrong digit and every swap of neighbours (Verhoeff, Error Detecting Decimal Codes, 1969).
 *
 * <p>Digits are elements of the dihedral group of order ten; each is permuted by its place before it is multiplied.
 */
final class Verhoeff implements Checksum {
    private static final int HALF = 5;
    private static final int ORDER = 10;
    /** The permutation of the second place; that of place n is this one n times. */
    private static final String PERMUTATION = "1576283094";

    @Override
    public boolean holds(String number) {
        int check = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            if (digit < 0 || digit >= ORDER) {
                return false;
            }
            check = product(check, permuted(digit, place));
        }
        return !number.isEmpty() && check == 0;
    }

    private static int permuted(int digit, int place) {
        int permuted = digit;
        for (int i = 0; i < place % 8; i++) {
            permuted = PERMUTATION.charAt(permuted) - '0';
        }
        return permuted;
    }

    /** Below five are rotations of a pentagon, from five on reflections. */
    private static int product(int one, int other) {
        int turned = one < HALF ? one + other % HALF : one - other % HALF;
        boolean isReflection = one < HALF ^ other < HALF;
        return Math.floorMod(turned, HALF) + (isReflection ? HALF : 0);
    }
}
