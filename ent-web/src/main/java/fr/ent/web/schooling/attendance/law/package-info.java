/** Pages about absenteeism: what is watched, who is over, what was done. */
package fr.ent.web.schooling.attendance.law;
