package dev.carelint.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bounded sequence of {@link Part}s, shared as a linked list from its end. */
public final class AccessPath {
    /** Longer paths are cut: the value then stands for everything below. */
    public static final int MAX_DEPTH = 5;

    public static final AccessPath EMPTY = new AccessPath(null, null);

    private final @Nullable AccessPath parent;
    private final @Nullable Part last;
    private final int depth;
    private final int hash;

    private AccessPath(@Nullable AccessPath parent, @Nullable Part last) {
        this.parent = parent;
        this.last = last;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hash = parent == null || last == null ? 1 : parent.hash * 31 + last.hashCode();
    }

    /** Returns this path with one more part. */
    public AccessPath then(Part part) {
        return new AccessPath(this, part);
    }

    /** Tells whether this is a path with one more part. */
    boolean isThen(AccessPath start, Part part) {
        return parent != null && last != null && part.equals(last) && start.equals(parent);
    }

    public int depth() {
        return depth;
    }

    public boolean isEmpty() {
        return depth == 0;
    }

    /** Returns the last part, or null of the empty path. */
    public @Nullable Part last() {
        return last;
    }

    /** Returns the path without its last part, or null of the empty path. */
    public @Nullable AccessPath parent() {
        return parent;
    }

    /** Returns the parts from first to last. */
    public List<Part> parts() {
        Deque<Part> parts = new ArrayDeque<>(depth);
        for (AccessPath path = this; path.parent != null && path.last != null; path = path.parent) {
            parts.addFirst(path.last);
        }
        return new ArrayList<>(parts);
    }

    /** Tells whether no declared field stands in it: it stays within the value itself, its elements or its text. */
    public boolean isOwnContent() {
        for (AccessPath path = this; path.parent != null && path.last != null; path = path.parent) {
            if (!path.last.isPseudo()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object object) {
        if (this == object) {
            return true;
        }
        if (!(object instanceof AccessPath other) || hash != other.hash || depth != other.depth) {
            return false;
        }
        AccessPath mine = this;
        AccessPath theirs = other;
        while (mine != theirs && mine.parent != null && theirs.parent != null) {
            if (!java.util.Objects.equals(mine.last, theirs.last)) {
                return false;
            }
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent.toString() + last;
    }
}
