/**
 * Who is at the keyboard and which groups they are in. It owns the naming of groups and the question "may they?", and
 * knows no user store: the engine room fills it today, OIDC or LDAP may tomorrow. Every room that guards something
 * asks here.
 */
package vn.vinhdanh.identity;
