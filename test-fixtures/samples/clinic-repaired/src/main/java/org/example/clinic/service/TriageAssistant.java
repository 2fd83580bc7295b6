package org.example.clinic.service;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import org.example.clinic.model.Encounter;
import org.springframework.stereotype.Service;

/** Asks a hosted language model what to do next. */
@Service
public class TriageAssistant {
    private final ChatModel model;

    public TriageAssistant(ChatModel model) {
        this.model = model;
    }

    public String urgency(Encounter encounter) {
        String prompt = """
                By which signs is it told how urgent a visit to this ward is?
                %s
                """.formatted(encounter.getWard());
        return model.chat(prompt);
    }

    public String questions(Encounter encounter) {
        return model.chat("Which questions are asked first on a ward for " + encounter.getWard() + "?");
    }

    public String staffing(List<Encounter> encounters) {
        long noted = encounters.stream().filter(encounter -> encounter.getClinicalNote() != null).count();
        return model.chat("How many nurses do " + encounters.size() + " visits need, " + noted + " of them with notes?");
    }
}
