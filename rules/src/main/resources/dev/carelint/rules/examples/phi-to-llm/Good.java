package examples;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

class Good {
    static class Patient {
        String lastName;
        String diagnosis;
    }

    /** An entry of a code system: nobody's diagnosis. */
    static class Code {
        String display;
    }

    String explain(ChatModel model, Code code) {
        return model.chat("Explain in plain words: " + code.display);
    }

    ChatCompletionCreateParams statistics(List<Patient> patients) {
        return ChatCompletionCreateParams.builder()
                .addUserMessage("Write one sentence about " + patients.size() + " patients")
                .build();
    }

    UserMessage greeting(Patient patient) {
        return UserMessage.from("Greet " + masked(patient.lastName));
    }

    void index(EmbeddingModel embeddings, String guideline) {
        embeddings.embed(guideline);
    }

    private static String masked(String name) {
        return "[NAME]";
    }
}
