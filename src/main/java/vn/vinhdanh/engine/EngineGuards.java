package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts our interceptors around every command of the engine and takes its script engines away. */
@Component
final class EngineGuards extends AbstractProcessEnginePlugin {

    private final boolean guardQueries;
    private final boolean scriptsOff;

    /**
     * The two switches exist so that tests can show what the guards hold back; nothing but a test turns them off.
     */
    EngineGuards(
            @Value("${vinhdanh.guard.queries:true}") boolean guardQueries,
            @Value("${vinhdanh.guard.scripts:true}") boolean scriptsOff) {
        this.guardQueries = guardQueries;
        this.scriptsOff = scriptsOff;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        if (scriptsOff) {
            configuration.setScriptEngineResolver(new NoScripts());
        }
    }

    private List<CommandInterceptor> with(List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(0, new RefusalUnwrapper());
        if (guardQueries) {
            all.add(new TaskQueryGuard());
        }
        return all;
    }
}
