package vn.vinhdanh.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * Offers no script language at all. Our models need none: conditions are JUEL expressions and decision tables FEEL, and
 * neither passes through here. Whoever manages to deploy a model still cannot run a script on the server.
 */
final class NoScripts implements ScriptEngineResolver {

    private final ScriptEngineManager empty = new ScriptEngineManager(new ClassLoader(null) {});

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // Not even one that someone brings along.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return empty;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new ProcessEngineException("Script engines are switched off; asked for: " + language);
    }
}
