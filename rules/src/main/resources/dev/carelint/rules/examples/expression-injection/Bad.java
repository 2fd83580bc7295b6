package examples;

import jakarta.servlet.http.HttpServletRequest;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class Bad {
    private ScriptEngine engine;

    Object filter(HttpServletRequest request) {
        return new SpelExpressionParser().parseExpression(request.getParameter("filter")).getValue(); // finds: expression-injection
    }

    Object dose(HttpServletRequest request) throws ScriptException {
        return engine.eval("weight * " + request.getParameter("factor")); // finds: expression-injection
    }
}
