package dev.carelint.core.finding;

import java.util.List;

/**
 * What is known of a project before anything is followed through it.
 *
 * @param remarks what is to be said
 * @param isWell whether all that the project itself says is about something
 */
public record Examined(List<Remark> remarks, boolean isWell) {
    public Examined {
        remarks = List.copyOf(remarks);
    }
}
