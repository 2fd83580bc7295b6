package dev.carelint.core.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components of a directed graph over dense numbers, in bottom-up order.
 *
 * <p>Tarjan's algorithm (Depth-First Search and Linear Graph Algorithms, SIAM J. Comput. 1972), made iterative so that deep call
 * chains cannot overflow the stack. A component is emitted after all components that it points to.
 *
 * @param members nodes of each component, ascending; components in bottom-up order
 * @param component the component of each node
 */
public record Components(List<int[]> members, int[] component) {

    /** Computes the components of the graph whose node {@code n} points to {@code successors[n]}. */
    public static Components of(int[][] successors) {
        return new Search(successors).run();
    }

    /**
     * Returns a level for each component: 0 when it points to no other, else one more than the highest level it points to.
     * Components of one level are independent of each other.
     */
    public int[] levels(int[][] successors) {
        int[] levels = new int[members.size()];
        for (int c = 0; c < levels.length; c++) {
            for (int node : members.get(c)) {
                for (int successor : successors[node]) {
                    int other = component[successor];
                    if (other != c) {
                        levels[c] = Math.max(levels[c], levels[other] + 1);
                    }
                }
            }
        }
        return levels;
    }

    private static final class Search {
        private final int[][] successors;
        private final int[] index;
        private final int[] low;
        private final int[] next;
        private final int[] component;
        private final int[] stack;
        private final int[] path;
        private final List<int[]> members = new ArrayList<>();
        private int stackSize;
        private int pathSize;
        private int counter = 1;

        Search(int[][] successors) {
            int size = successors.length;
            this.successors = successors;
            index = new int[size];
            low = new int[size];
            next = new int[size];
            component = new int[size];
            stack = new int[size];
            path = new int[size];
            Arrays.fill(component, -1);
        }

        Components run() {
            for (int node = 0; node < index.length; node++) {
                if (index[node] == 0) {
                    visit(node);
                }
            }
            return new Components(List.copyOf(members), component);
        }

        private void visit(int root) {
            enter(root);
            while (pathSize > 0) {
                int node = path[pathSize - 1];
                if (next[node] < successors[node].length) {
                    follow(node, successors[node][next[node]++]);
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            index[node] = counter;
            low[node] = counter++;
            stack[stackSize++] = node;
            path[pathSize++] = node;
        }

        private void follow(int node, int successor) {
            if (index[successor] == 0) {
                enter(successor);
            } else if (component[successor] < 0) {
                low[node] = Math.min(low[node], index[successor]);
            }
        }

        private void leave(int node) {
            pathSize--;
            if (pathSize > 0) {
                int parent = path[pathSize - 1];
                low[parent] = Math.min(low[parent], low[node]);
            }
            if (low[node] == index[node]) {
                emit(node);
            }
        }

        private void emit(int root) {
            int from = stackSize;
            do {
                from--;
                component[stack[from]] = members.size();
            } while (stack[from] != root);
            int[] nodes = Arrays.copyOfRange(stack, from, stackSize);
            Arrays.sort(nodes);
            stackSize = from;
            members.add(nodes);
        }
    }
}
