package dev.carelint.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    private static int[][] graph(Random random) {
        int size = 1 + random.nextInt(12);
        double density = random.nextDouble() * 0.4;
        int[][] successors = new int[size][];
        for (int node = 0; node < size; node++) {
            successors[node] = IntStream.range(0, size)
                    .filter(other -> random.nextDouble() < density)
                    .toArray();
        }
        return successors;
    }

    /** Reachability by the definition: paths of any length, none included. */
    private static boolean[][] reachability(int[][] successors) {
        int size = successors.length;
        boolean[][] reaches = new boolean[size][size];
        for (int node = 0; node < size; node++) {
            reaches[node][node] = true;
            for (int successor : successors[node]) {
                reaches[node][successor] = true;
            }
        }
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        return reaches;
    }

    @Test
    void nodesShareAComponentWhenEachReachesTheOther() {
        for (int seed = 0; seed < 300; seed++) {
            int[][] successors = graph(new Random(seed));
            boolean[][] reaches = reachability(successors);
            int[] component = Components.of(successors).component();
            for (int one = 0; one < successors.length; one++) {
                for (int other = 0; other < successors.length; other++) {
                    assertThat(component[one] == component[other])
                            .as("%d and %d, seed %d", one, other, seed)
                            .isEqualTo(reaches[one][other] && reaches[other][one]);
                }
            }
        }
    }

    @Test
    void componentsComeAfterAllTheyPointTo() {
        for (int seed = 0; seed < 300; seed++) {
            int[][] successors = graph(new Random(seed));
            Components components = Components.of(successors);
            int[] levels = components.levels(successors);
            for (int node = 0; node < successors.length; node++) {
                int own = components.component()[node];
                assertThat(components.members().get(own)).as("seed %d", seed).contains(node);
                for (int successor : successors[node]) {
                    int other = components.component()[successor];
                    if (other != own) {
                        assertThat(other).as("order, seed %d", seed).isLessThan(own);
                        assertThat(levels[other]).as("level, seed %d", seed).isLessThan(levels[own]);
                    }
                }
            }
        }
    }

    @Test
    void longChainsDoNotOverflowTheStack() {
        int size = 200_000;
        int[][] chain = new int[size][];
        for (int node = 0; node < size; node++) {
            chain[node] = node + 1 < size ? new int[] {node + 1} : new int[0];
        }

        assertThat(Components.of(chain).members()).hasSize(size);
        chain[size - 1] = new int[] {0};
        assertThat(Components.of(chain).members()).hasSize(1);
    }
}
