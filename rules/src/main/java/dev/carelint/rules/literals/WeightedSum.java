package dev.carelint.rules.literals;

import java.util.List;

/**
 * A check character that stands for the remainder of a weighted sum of the characters before it; what most countries use.
 *
 * @param weights of the first characters
 * @param offset what is added to the sum
 * @param modulus what the sum is divided by
 * @param check the character that must come next, by remainder; {@code '-'} for one that is never issued; empty when the remainder is zero
 * @param letters what letters count for, from A on; empty when they are no part of the sum
 */
record WeightedSum(List<Integer> weights, int offset, int modulus, String check, List<Integer> letters)
        implements Checksum {
    WeightedSum {
        weights = List.copyOf(weights);
        letters = List.copyOf(letters);
        if (modulus < 2 || !check.isEmpty() && check.length() != modulus) {
            throw new IllegalArgumentException("a sum modulo " + modulus + " has as many check characters");
        }
    }

    @Override
    public boolean holds(String number) {
        if (number.length() < weights.size() + (check.isEmpty() ? 0 : 1)) {
            return false;
        }
        int sum = offset;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * value(number.charAt(i));
        }
        int remainder = sum % modulus;
        return check.isEmpty()
                ? remainder == 0
                : check.charAt(remainder) != '-' && check.charAt(remainder) == number.charAt(weights.size());
    }

    private int value(char c) {
        int letter = c - 'A';
        return Character.isDigit(c) ? c - '0' : letter >= 0 && letter < letters.size() ? letters.get(letter) : 0;
    }
}
