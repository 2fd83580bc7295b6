package dev.carelint.core.analysis;

import dev.carelint.core.finding.Result;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.vocabulary.Vocabulary;

/** Runs analyses with one set of rules; immutable, safe for many threads. */
public final class Analysis {
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;

    public Analysis(Knowledge knowledge, Vocabulary vocabulary) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
    }

    /**
     * Analyzes what a request names.
     *
     * @throws dev.carelint.core.settings.ConfigException when the request or its baseline is unusable
     */
    public Result run(Request request, Progress progress) {
        throw new UnsupportedOperationException(
                request.base() + " " + progress + knowledge.rules() + vocabulary.types());
    }
}
