/**
 * What a unit registers to achieve (targets), the list a bloc makes of its units' registrations, and the completion rate
 * of results against targets. It owns the registration and its transitions, never a process; controllers, the workflow
 * room and the dossier room call it.
 */
package vn.vinhdanh.registration;
