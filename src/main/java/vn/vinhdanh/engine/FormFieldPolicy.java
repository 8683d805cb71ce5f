package vn.vinhdanh.engine;

import java.util.Set;

/**
 * Which process variables a form may submit. Variables steer gateways: without this list anyone who may complete a task
 * could also set {@code awardGranted}. The room that knows the processes implements it.
 */
public interface FormFieldPolicy {

    /** @return names of the variables that completing a task of this definition may carry; empty for none */
    Set<String> allowedFor(String taskDefinitionKey);

    /** @return names of the variables that starting this process may carry; empty for none */
    Set<String> allowedForStart(String processDefinitionKey);
}
