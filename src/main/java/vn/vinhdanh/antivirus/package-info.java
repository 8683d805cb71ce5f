/**
 * Asks a ClamAV daemon about files. It keeps nothing and knows no dossier: it takes a file and gives a verdict, and says
 * over the health endpoint when the daemon that must answer is away.
 */
package vn.vinhdanh.antivirus;
