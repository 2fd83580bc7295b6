package dev.carelint.core.model;

import java.util.Set;

/** Names of forms that the engine itself finds data in, beside those that models name; see {@link Effect.Move}. */
public final class Form {
    /** The form of data that was decoded: none. */
    public static final String PLAIN = "plain";

    /** Among the values that the program allows, or without any character that means something to a language. */
    public static final String CHECKED = "checked";

    /** Without line breaks. */
    public static final String LINE = "line";

    /** In an address behind the host: it chooses what is asked for, but not whom. */
    public static final String BELOW = "below";

    /** A path that was normalized and then compared with the directory it must lie in. */
    public static final String INSIDE = "inside";

    /** In the name of a class behind its package: it chooses among what the program or its settings name. */
    public static final String PACKAGED = "packaged";

    /** A text that is proven too short to be a whole record. */
    public static final String FRAGMENT = "fragment";

    /** A text in which digits are masked, and nothing else. */
    public static final String DIGITLESS = "digitless";

    /** The name of a file or its ending, without a directory. */
    public static final String FILE_NAME = "file-name";

    /** In the fields of an object that was read from a text: whose they are, their own names tell, not what the whole text is. */
    public static final String MEMBER = "member";

    /** What a look-up found, or the path of a file that is there: whoever sent it could only choose among what is kept. */
    public static final String KEPT = "kept";

    /** What the engine may find data in without a model. */
    public static final Set<String> FOUND =
            Set.of(CHECKED, LINE, BELOW, INSIDE, PACKAGED, FRAGMENT, DIGITLESS, MEMBER, KEPT, FILE_NAME);

    private Form() {}
}
