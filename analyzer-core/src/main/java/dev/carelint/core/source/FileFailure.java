package dev.carelint.core.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says in words why a file could not be read or written. */
public final class FileFailure {
    private FileFailure() {}

    /** Returns the reason, to stand behind a colon: {@code there is no permission}. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "there is no permission";
        }
        if (failure instanceof NoSuchFileException) {
            return "its directory does not exist, or nothing can be made in it";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "it is a directory";
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is no directory";
        }
        @Nullable String said = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : lowerCased(said);
    }

    private static String lowerCased(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
