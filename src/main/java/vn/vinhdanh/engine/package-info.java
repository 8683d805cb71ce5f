/**
 * The engine room: configuration, deployment, groups and grants, filters, the clock that also drives the engine, and
 * the guards in front of the engine's web API. It owns no rule of a campaign and calls no feature room; campaign and
 * organization tell it which groups there are. Nothing but {@code workflow} may import {@code org.camunda} besides it.
 */
package vn.vinhdanh.engine;
