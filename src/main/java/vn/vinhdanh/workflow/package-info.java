/**
 * Where the processes meet the domain: typed starters and variables, the steps that the models bind to (read, call one
 * use case, write the fact), messages between processes, and the decision tables. One class per model holds its steps.
 * The only feature-side package that knows the engine; it owns no rule.
 */
package vn.vinhdanh.workflow;
