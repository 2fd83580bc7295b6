package examples;

import dev.langchain4j.model.chat.ChatModel;
import io.opentelemetry.api.trace.Span;
import io.sentry.Sentry;

/** The policy that comes with Carelint lets no credential leave with prompts, traces and error reports. */
class Bad {
    static class Connection {
        String host;
        String password;
        String accessToken;
    }

    String explain(ChatModel model, Connection connection) {
        return model.chat("Why does the login with " + connection.password + " fail?"); // finds: against-policy
    }

    void trace(Connection connection) {
        Span.current().setAttribute("token", connection.accessToken); // finds: against-policy
    }

    void report(Connection connection) {
        Sentry.captureMessage("refused: " + connection.accessToken); // finds: against-policy
    }
}
