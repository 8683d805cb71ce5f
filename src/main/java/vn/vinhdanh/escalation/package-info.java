/**
 * Tells those above of late work: which rung of the campaign's ladder is due for whom, and which was told when. The models
 * draw and time it, the digest and the bell say it; this room decides who is next, keeps what was told, and knows who urges
 * whom. It moves no deadline and ends no work.
 */
package vn.vinhdanh.escalation;
