package dev.carelint.core.finding;

import java.util.List;

/**
 * Why a line is reported, or why it is not.
 *
 * @param path the file's path relative to the analysis root
 * @param line the line
 * @param remarks what is to be said about it, the verdict first
 */
public record Answer(String path, int line, List<Remark> remarks) {
    public Answer {
        remarks = List.copyOf(remarks);
    }
}
