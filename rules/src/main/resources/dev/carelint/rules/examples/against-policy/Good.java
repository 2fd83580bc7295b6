package examples;

import dev.langchain4j.model.chat.ChatModel;
import io.opentelemetry.api.trace.Span;
import io.sentry.Sentry;

class Good {
    static class Connection {
        String host;
        String password;
        String accessToken;
    }

    String explain(ChatModel model, Connection connection) {
        return model.chat("Why does the login to " + connection.host + " fail?");
    }

    void trace(Connection connection) {
        Span.current().setAttribute("host", connection.host);
        Span.current().setAttribute("authenticated", connection.accessToken != null);
    }

    void report(Connection connection) {
        Sentry.captureMessage("refused by " + connection.host);
    }
}
