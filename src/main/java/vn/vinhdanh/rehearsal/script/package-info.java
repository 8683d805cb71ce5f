/**
 * A campaign tried before it is launched: units and offices behave as a script says, from the launch to the last day, in
 * a database of its own, and a report tells who was reminded when, where work piled up and which deadlines cannot hold.
 * The actors sit where people sit: they sign in and send what Tasklist and its forms send, so nothing is bypassed.
 */
package vn.vinhdanh.rehearsal.script;
