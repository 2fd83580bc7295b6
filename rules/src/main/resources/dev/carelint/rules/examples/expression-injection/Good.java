package examples;

import jakarta.servlet.http.HttpServletRequest;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

class Good {
    private ScriptEngine engine;

    Object filter(HttpServletRequest request) {
        StandardEvaluationContext context = new StandardEvaluationContext();
        context.setVariable("ward", request.getParameter("ward"));
        return new SpelExpressionParser().parseExpression("ward == #ward").getValue(context);
    }

    Object dose(HttpServletRequest request) throws ScriptException {
        return engine.eval("weight * " + Double.parseDouble(request.getParameter("factor")));
    }

    Object beds(HttpServletRequest request) {
        int floor = Integer.parseInt(request.getParameter("floor"));
        return new SpelExpressionParser().parseExpression("beds.?[floor == " + floor + "]").getValue();
    }
}
