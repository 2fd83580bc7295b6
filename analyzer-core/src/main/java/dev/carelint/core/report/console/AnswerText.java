package dev.carelint.core.report.console;

import dev.carelint.core.finding.Answer;
import dev.carelint.core.finding.Remark;
import java.util.List;

/** Why a line is reported or not, as text for people: each remark below the one that it explains. */
public final class AnswerText {
    private static final int INDENT = 2;

    private final ConsoleStyle style;

    public AnswerText(ConsoleStyle style) {
        this.style = style;
    }

    /** Returns the text, whose lines end with {@code \n}. */
    public String render(Answer answer) {
        StringBuilder out = new StringBuilder();
        out.append(style.strong(answer.path() + ":" + answer.line())).append('\n');
        answer.remarks().forEach(remark -> append(remark, 0, out));
        return out.toString();
    }

    /** Returns the text of remarks about nothing smaller than everything. */
    public String render(List<Remark> remarks) {
        StringBuilder out = new StringBuilder();
        remarks.forEach(remark -> append(remark, 0, out));
        return out.toString();
    }

    private void append(Remark remark, int depth, StringBuilder out) {
        String mark = depth == 0 ? "" : " ".repeat(INDENT * depth) + "- ";
        out.append(Prose.wrap(mark + remark.text(), style.width(), mark.length()))
                .append('\n');
        remark.details().forEach(detail -> append(detail, depth + 1, out));
    }
}
